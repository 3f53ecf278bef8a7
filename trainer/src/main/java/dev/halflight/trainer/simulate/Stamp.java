/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** The part of the sky that an image shows: a square cut from a coadd. */
final class Stamp {
    /** Side of the square that a model looks at, arcsec. */
    static final double SIDE = 64 * 0.168;

    /** Pixels beyond it, for objects that are off the center of a pixel grid that is not the model's own. */
    private static final int MARGIN = 4;

    private Stamp() {}

    /** Columns and rows of the images of a pixel scale in arcsec. */
    static int size(double pixelScale) {
        double pixels = SIDE / pixelScale;
        boolean exact = Math.abs(pixels - Math.rint(pixels)) < 1e-6;
        return exact ? (int) Math.rint(pixels) : (int) Math.ceil(pixels) + MARGIN;
    }
}
