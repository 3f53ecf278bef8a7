/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

import dev.halflight.schemas.tokens.Tokens;

/**
 * What the galaxies look like that a model was trained on.
 *
 * @param images their magnitudes, one a band of the model's layout
 * @param continua the continua of their spectra
 * @param disagreement how far the colors of images and spectrum are apart at most, as a standard normal deviate
 */
public record TrainingDomain(MagnitudeMixture images, MagnitudeMixture continua, double disagreement) {
    /** Nothing is known, so nothing is unlike it. */
    public static final TrainingDomain UNKNOWN =
            new TrainingDomain(MagnitudeMixture.NONE, MagnitudeMixture.NONE, Double.MAX_VALUE);

    /** Whether the object's colors, its brightness or its spectrum's continuum are unlike those galaxies'. */
    public boolean isUnlike(Tokens tokens) {
        return images.isUnlike(tokens.imageMagnitudes()) || continua.isUnlike(tokens.continuumMagnitudes());
    }

    /** Whether the spectrum has other colors than the images, as if it were another object's. */
    public boolean isContradictory(Tokens tokens) {
        return ColorDisagreement.of(tokens.imageMagnitudes(), tokens.syntheticMagnitudes()) > disagreement;
    }
}
