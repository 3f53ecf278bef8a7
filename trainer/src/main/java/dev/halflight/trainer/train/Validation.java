/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.Weights;
import java.util.ArrayList;
import java.util.List;

/** Predicts the redshifts of fixed batches from their images and compares the medians of the PDFs with the labels. */
public final class Validation {
    private static final double OUTLIER = 0.15;

    private final List<Batch> batches;
    private final double cellWidth;

    /**
     * A validation on these batches.
     *
     * @param cellWidth width of a cell of the redshift PDF in ln(1+z)
     */
    public Validation(List<Batch> batches, double cellWidth) {
        this.batches = batches.stream().map(Batch::withoutSpectra).toList();
        this.cellWidth = cellWidth;
    }

    /** Whether there is anything to validate on. */
    public boolean isEmpty() {
        return batches.isEmpty();
    }

    /** Judges a network with these weights, which collect no gradients. */
    public ValidationReport of(Mmae network, Weights weights) {
        List<Double> deviations = new ArrayList<>();
        double crps = 0;
        for (Batch batch : batches) {
            crps += NativeMemory.scoped(() -> add(deviations, network, weights, batch));
        }
        double bias = median(deviations);
        double spread = median(deviations.stream().map(d -> Math.abs(d - bias)).toList());
        long outliers = deviations.stream().filter(d -> Math.abs(d) > OUTLIER).count();
        int count = Math.max(1, deviations.size());
        return new ValidationReport(deviations.size(), 1.4826 * spread, bias, outliers / (double) count, crps / count);
    }

    private double add(List<Double> deviations, Mmae network, Weights weights, Batch batch) {
        float[] probabilities = Tensors.values(
                new ForwardPass(network, weights, batch).encoded().redshift().softmax(-1));
        int cells = probabilities.length / batch.size();
        double crps = 0;
        for (int sample = 0; sample < batch.size(); sample++) {
            if (batch.labels().redshiftWeight()[sample] > 0) {
                double label = batch.labels().redshift()[sample];
                double cumulative = 0;
                double predicted = 0;
                for (int i = 0; i < cells; i++) {
                    double center = (i + 0.5) * cellWidth;
                    cumulative += probabilities[sample * cells + i];
                    predicted = cumulative < 0.5 ? center + cellWidth : predicted;
                    double step = center >= label ? 1 : 0;
                    crps += (cumulative - step) * (cumulative - step) * cellWidth;
                }
                deviations.add(Math.expm1(predicted - label));
            }
        }
        return crps;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
