/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/** The asinh stretch: linear for faint values, logarithmic for bright ones (Lupton, Gunn and Szalay 1999, AJ 118, 1406). */
public final class Stretch {
    /**
     * Values beyond this, in units of the softening, are no measurements: with a softening of some sky noises it is far beyond the
     * brightest star. So whatever is stretched or brought back stays a number.
     */
    public static final double LARGEST = 1e12;

    private static final double LARGEST_STRETCHED = Math.log(2 * LARGEST);

    private Stretch() {}

    /** Returns asinh(x), to 2e-5: most values are small and take the series, which is many times faster. */
    public static float asinh(double x) {
        if (x > -0.5 && x < 0.5) {
            double s = x * x;
            return (float) (x * (1 - s * (1 / 6.0 - s * (3 / 40.0 - s * (15 / 336.0 - s * (105 / 3456.0))))));
        }
        double size = Math.abs(x);
        return (float) Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), x);
    }

    /** Undoes {@link #asinh}, up to {@link #LARGEST}. */
    public static float sinh(double y) {
        return (float) Math.sinh(Math.max(-LARGEST_STRETCHED, Math.min(LARGEST_STRETCHED, y)));
    }
}
