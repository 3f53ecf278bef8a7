/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

/**
 * Predicts hidden values from visible ones. Values are stretched, and each has a weight, as in
 * {@link dev.halflight.schemas.tokens.Targets}; weight 0 marks what is hidden or was never measured.
 */
public interface HiddenTokenBaseline {
    /** What it is, a few words. */
    String name();

    /**
     * Predicts an image.
     *
     * @param values imageTokens x imageTokenPixels
     * @param weights of the values
     * @return a prediction of every value
     */
    float[] image(float[] values, float[] weights);

    /**
     * Predicts a spectrum.
     *
     * @param values spectrumTokens x spectrumPatch
     * @param weights of the values
     * @return a prediction of every value
     */
    float[] spectrum(float[] values, float[] weights);
}
