/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

/**
 * The tokens of one sample, each predicted while it was hidden. Arrays are shared, not copied.
 *
 * @param image stretched pixels, imageTokens x imageTokenPixels
 * @param spectrum stretched flux, spectrumTokens x spectrumPatch
 */
public record Predicted(float[] image, float[] spectrum) {}
