/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

/**
 * The tokens of one object, each predicted while it was hidden. Arrays are shared, not copied.
 *
 * @param image stretched pixels, imageTokens x imageTokenPixels
 * @param spectrum stretched flux, spectrumTokens x spectrumPatch
 */
public record ReconstructedTokens(float[] image, float[] spectrum) {}
