/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.domain;

import dev.halflight.schemas.domain.ColorDisagreement;
import dev.halflight.schemas.domain.MagnitudeMixture;
import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.tokens.Magnitudes;
import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Gathers ordinary galaxies, and finds out what they look like. */
public final class DomainSurvey {
    /** Part of the ordinary galaxies that each of the three limits flags for nothing. */
    public static final double FALSE_ALARMS = 0.01;

    /** How many mixtures are fitted: of the images and of the continua, those of each half and that of all. */
    public static final int FITS = 6;

    private static final int IMAGE_COMPONENTS = 6;
    private static final int CONTINUUM_COMPONENTS = 3;
    /** More objects change little. */
    private static final int ENOUGH = 2000;

    private final List<Magnitudes> images = new ArrayList<>();
    private final List<Magnitudes> continua = new ArrayList<>();
    private final List<Double> disagreements = new ArrayList<>();

    /** Adds a galaxy; one that was observed through a filter unknown to the model is passed over. */
    public void add(Tokens galaxy) {
        if (galaxy.outOfDomain()) {
            return;
        }
        add(galaxy.imageMagnitudes(), images);
        add(galaxy.continuumMagnitudes(), continua);
        double disagreement = ColorDisagreement.of(galaxy.imageMagnitudes(), galaxy.syntheticMagnitudes());
        if (Double.isFinite(disagreement)) {
            disagreements.add(disagreement);
        }
    }

    private static void add(Magnitudes magnitudes, List<Magnitudes> to) {
        if (magnitudes.count() > 0 && to.size() < ENOUGH) {
            to.add(magnitudes);
        }
    }

    /**
     * What the galaxies look like; of what there were too few to tell, nothing is said.
     *
     * @param progress is told how many of {@link #FITS} fits are done
     */
    public TrainingDomain domain(LongConsumer progress) {
        double[] differences =
                disagreements.stream().mapToDouble(Double::doubleValue).toArray();
        MagnitudeMixture ofImages = mixture(images, IMAGE_COMPONENTS, progress);
        MagnitudeMixture ofContinua = mixture(continua, CONTINUUM_COMPONENTS, fits -> progress.accept(FITS / 2 + fits));
        return new TrainingDomain(ofImages, ofContinua, limit(differences));
    }

    /** The limit is measured on objects that the mixture was not fitted to: each half is held against the other. */
    private static MagnitudeMixture mixture(List<Magnitudes> objects, int components, LongConsumer progress) {
        double[] oddness = new double[objects.size()];
        for (int half = 0; half < 2; half++) {
            MagnitudeMixture other = MixtureFit.of(half(objects, 1 - half), components);
            for (int k = half; k < oddness.length; k += 2) {
                oddness[k] = other.oddness(objects.get(k));
            }
            progress.accept(half + 1);
        }
        MagnitudeMixture all = MixtureFit.of(objects, components);
        progress.accept(FITS / 2);
        boolean measured = Arrays.stream(oddness).noneMatch(Double::isNaN);
        return measured ? new MagnitudeMixture(all.components(), limit(oddness)) : MagnitudeMixture.NONE;
    }

    private static List<Magnitudes> half(List<Magnitudes> objects, int which) {
        return IntStream.range(0, objects.size())
                .filter(k -> k % 2 == which)
                .mapToObj(objects::get)
                .toList();
    }

    /** The value that all but {@link #FALSE_ALARMS} of some values keep to; no limit where they are too few to tell. */
    private static double limit(double[] values) {
        if (values.length * FALSE_ALARMS < 1) {
            return Double.MAX_VALUE;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil((1 - FALSE_ALARMS) * sorted.length) - 1];
    }
}
