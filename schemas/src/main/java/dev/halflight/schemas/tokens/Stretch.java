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

    private static final float LOG_2 = (float) Math.log(2);
    private static final int FRACTION_BITS = 23;
    private static final int FRACTION = (1 << FRACTION_BITS) - 1;
    private static final int EXPONENT_OF_ONE = 127;
    private static final int ONE = Float.floatToRawIntBits(1);
    /** Added to the bits of a number, it brings what is above the root of 2 into the next octave. */
    private static final int HALF_OCTAVE = ONE - Float.floatToRawIntBits((float) Math.sqrt(0.5));

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

    /** Writes asinh of each value times {@code scale}, as {@link #asinh(double)} does to rounding; many at once are faster. */
    static void asinh(float[] values, float scale, float[] stretched) {
        // no branch in here, so that the compiler makes it vector instructions
        for (int k = 0; k < values.length; k++) {
            float x = values[k] * scale;
            float s = x * x;
            stretched[k] = x * (1 - s * (1 / 6f - s * (3 / 40f - s * (15 / 336f - s * (105 / 3456f)))));
        }
        float small = 0.5f / scale;
        for (int k = 0; k < values.length; k++) {
            if (!(Math.abs(values[k]) < small)) {
                float x = values[k] * scale;
                float size = Math.abs(x);
                stretched[k] = Math.copySign(log(size + (float) Math.sqrt(size * size + 1)), x);
            }
        }
    }

    /**
     * The natural logarithm of a number above 1, to 3e-7 of it, several times faster than exactly: the exponent's, and that of the
     * fraction by the series of the inverse hyperbolic tangent (Abramowitz and Stegun 1964, 4.1.27).
     */
    private static float log(float x) {
        int bits = Float.floatToRawIntBits(x) + HALF_OCTAVE;
        int exponent = (bits >> FRACTION_BITS) - EXPONENT_OF_ONE;
        float fraction = Float.intBitsToFloat((bits & FRACTION) + ONE - HALF_OCTAVE);
        float t = (fraction - 1) / (fraction + 1);
        float s = t * t;
        return LOG_2 * exponent + 2 * t * (1 + s * (1 / 3f + s * (1 / 5f + s * (1 / 7f))));
    }

    /** Undoes {@link #asinh}, up to {@link #LARGEST}. */
    public static float sinh(double y) {
        return (float) Math.sinh(Math.max(-LARGEST_STRETCHED, Math.min(LARGEST_STRETCHED, y)));
    }
}
