/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.Optional;

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
public record Plane(
        float[] brightness,
        boolean[] usable,
        Filter filter,
        boolean known,
        double psfFwhm,
        double noise,
        double sourcePixelScale,
        double usableFraction) {
    /** A band needs this part of its pixels on the grid. */
    static final double LEAST_USABLE = 0.02;

    /** Whether every pixel was measured. */
    boolean isWhole() {
        return usableFraction == 1;
    }

    /** The same band without some pixels; empty if too few are left. */
    Optional<Plane> without(boolean[] lost) {
        float[] left = brightness.clone();
        boolean[] usableLeft = usable.clone();
        int count = 0;
        for (int place = 0; place < left.length; place++) {
            if (lost[place]) {
                left[place] = 0;
                usableLeft[place] = false;
            }
            count += usableLeft[place] ? 1 : 0;
        }
        double fraction = count / (double) left.length;
        return fraction < LEAST_USABLE
                ? Optional.empty()
                : Optional.of(new Plane(left, usableLeft, filter, known, psfFwhm, noise, sourcePixelScale, fraction));
    }
}
