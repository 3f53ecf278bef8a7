/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

/**
 * The tokens that the model predicts, each from the others, on the scale of {@link dev.halflight.schemas.tokens.Stretch}.
 * Arrays are shared, not copied.
 *
 * @param image stretched pixels, imageTokens x imageTokenPixels
 * @param spectrum stretched flux, spectrumTokens x spectrumPatch
 */
public record Reconstructed(float[] image, float[] spectrum) {}
