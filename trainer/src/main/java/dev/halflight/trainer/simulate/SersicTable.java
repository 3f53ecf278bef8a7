/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.function.DoubleUnaryOperator;

/**
 * A profile's brightness by the square of the radius, which thousands of pixels ask for. Its steps are those of a float's bits: equal within
 * an octave, twice as long in the next, so that a place is found without a root or a logarithm.
 */
final class SersicTable {
    /** Bits of the mantissa that count the steps of an octave. */
    private static final int STEP_BITS = 5;

    private static final int SHIFT = 23 - STEP_BITS;
    private static final int REST = (1 << SHIFT) - 1;
    private static final float STEP = 1f / (1 << SHIFT);

    private final int first;
    private final float[] brightness;

    /**
     * Tabulates a profile, evenly within the smallest radius.
     *
     * @param smallest radius below which the brightness is taken to be constant, in the profile's unit
     * @param largest largest radius that will be asked for
     */
    SersicTable(Sersic profile, double smallest, double largest) {
        first = Float.floatToRawIntBits((float) (smallest * smallest)) >> SHIFT;
        int last = (Float.floatToRawIntBits((float) (largest * largest)) >> SHIFT) + 2;
        brightness = new float[last - first + 1];
        DoubleUnaryOperator bySquare = profile.brightnessBySquare();
        for (int i = 0; i < brightness.length; i++) {
            brightness[i] = (float) bySquare.applyAsDouble(Float.intBitsToFloat((first + i) << SHIFT));
        }
    }

    /** The brightness at the square of a radius. */
    float at(float square) {
        int bits = Float.floatToRawIntBits(square);
        int index = (bits >> SHIFT) - first;
        if (index < 0) {
            return brightness[0];
        }
        float part = (bits & REST) * STEP;
        return brightness[index] + part * (brightness[index + 1] - brightness[index]);
    }
}
