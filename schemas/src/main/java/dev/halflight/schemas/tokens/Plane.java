/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/**
 * One band on the model's grid: north up, east left, the object at the center.
 *
 * @param brightness sky-subtracted surface brightness of each pixel, nJy per square arcsec; 0 where unusable
 * @param usable whether a pixel was measured
 * @param filter the filter, or the model's filter of that band where this one is unknown to it
 * @param known whether the model was trained on the filter
 * @param psfFwhm full width at half maximum of the point spread function, arcsec; NaN where unknown
 * @param noise standard deviation of a pixel's background noise, nJy per square arcsec
 * @param sourcePixelScale side of a pixel of the image it was made of, arcsec
 * @param usableFraction usable part of the pixels, 0 to 1
 */
record Plane(
        float[] brightness,
        boolean[] usable,
        Filter filter,
        boolean known,
        double psfFwhm,
        double noise,
        double sourcePixelScale,
        double usableFraction) {}
