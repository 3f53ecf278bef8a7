/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.Optional;

/**
 * What the model says of one observation. Arrays are shared, not copied.
 *
 * @param photoz redshift distribution from the images alone, a probability a cell; empty without images
 * @param specz redshift distribution from the spectrum and the images; empty without a spectrum
 * @param classes probabilities of star, galaxy, quasar, from everything measured
 * @param embedding place in the latent space, from everything measured
 * @param reconstructed the predicted tokens; empty where they were not asked for
 */
public record Prediction(
        Optional<float[]> photoz,
        Optional<float[]> specz,
        float[] classes,
        float[] embedding,
        Optional<Reconstructed> reconstructed) {
    public Prediction {
        if (photoz.isEmpty() && specz.isEmpty()) {
            throw new IllegalArgumentException("a prediction needs a redshift distribution");
        }
    }

    /** The distribution that rests on the most data. */
    public float[] redshift() {
        return specz.or(() -> photoz).orElseThrow();
    }
}
