/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.AnomalyReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the misfits of ordinary objects, and sorts them by brightness. */
final class AnomalySurvey {
    private static final int BINS = 5;
    private static final int QUANTILES = 21;

    private final List<Misfitting> objects = new ArrayList<>();

    private record Misfitting(double magnitude, double misfit) {}

    /** Adds an object; one without a misfit is passed over, one without a magnitude counts as faint. */
    void add(double magnitude, double misfit) {
        if (!Double.isNaN(misfit)) {
            objects.add(new Misfitting(Double.isNaN(magnitude) ? Double.POSITIVE_INFINITY : magnitude, misfit));
        }
    }

    /**
     * The quantiles of the misfits in bins of about as many objects each: five, or fewer where objects are few.
     *
     * @throws IllegalStateException if there is no object
     */
    AnomalyReference reference() {
        if (objects.isEmpty()) {
            throw new IllegalStateException("no observation has an image to reconstruct: give a file with images");
        }
        List<Misfitting> sorted = objects.stream()
                .sorted(Comparator.comparingDouble(Misfitting::magnitude))
                .toList();
        int bins = Math.max(1, Math.min(BINS, sorted.size() / QUANTILES));
        List<Double> edges = new ArrayList<>();
        List<List<Double>> quantiles = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int from = bin * sorted.size() / bins;
            int to = (bin + 1) * sorted.size() / bins;
            if (bin > 0) {
                edges.add(sorted.get(from - 1).magnitude());
            }
            quantiles.add(quantiles(sorted.subList(from, to)));
        }
        return new AnomalyReference(edges, quantiles);
    }

    private static List<Double> quantiles(List<Misfitting> objects) {
        double[] misfits =
                objects.stream().mapToDouble(Misfitting::misfit).sorted().toArray();
        List<Double> quantiles = new ArrayList<>();
        for (int k = 0; k < QUANTILES; k++) {
            double place = k * (misfits.length - 1.0) / (QUANTILES - 1);
            int below = (int) place;
            int above = Math.min(below + 1, misfits.length - 1);
            quantiles.add(misfits[below] + (place - below) * (misfits[above] - misfits[below]));
        }
        return quantiles;
    }
}
