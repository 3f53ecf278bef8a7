/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.tokens.Targets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Predicts hidden tokens by the principal components of training images and of training spectra, fitted to what is visible. */
public final class ComponentFit implements HiddenTokenBaseline {
    /** The variance at weight 1/2, as {@link Targets} defines its weights. */
    private static final float FLOOR = 0.01f;

    private final Optional<PrincipalComponents> images;
    private final Optional<PrincipalComponents> spectra;

    private ComponentFit(Optional<PrincipalComponents> images, Optional<PrincipalComponents> spectra) {
        this.images = images;
        this.spectra = spectra;
    }

    /**
     * Learns the components.
     *
     * @param training some hundreds of objects; those without images, or spectra, do not count for these
     * @param most components of each, at most
     */
    public static ComponentFit train(List<Targets> training, int most) {
        return new ComponentFit(
                components(training, Targets::image, Targets::imageWeight, most),
                components(training, Targets::spectrum, Targets::spectrumWeight, most));
    }

    private static Optional<PrincipalComponents> components(
            List<Targets> training, Function<Targets, float[]> values, Function<Targets, float[]> weights, int most) {
        List<Targets> measured = training.stream()
                .filter(targets -> isMeasured(weights.apply(targets)))
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PrincipalComponents.of(
                measured.stream().map(values).toList(),
                measured.stream().map(weights).toList(),
                most));
    }

    private static boolean isMeasured(float[] weights) {
        for (float weight : weights) {
            if (weight > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String name() {
        return "principal components";
    }

    @Override
    public float[] image(float[] values, float[] weights) {
        return predict(images, values, weights);
    }

    @Override
    public float[] spectrum(float[] values, float[] weights) {
        return predict(spectra, values, weights);
    }

    private static float[] predict(Optional<PrincipalComponents> components, float[] values, float[] weights) {
        float[] inverseVariance = weights.clone();
        for (int k = 0; k < inverseVariance.length; k++) {
            inverseVariance[k] /= FLOOR;
        }
        return components.map(fit -> fit.predict(values, inverseVariance)).orElseGet(() -> new float[values.length]);
    }
}
