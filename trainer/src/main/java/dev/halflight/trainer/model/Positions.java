/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * Initial values of learned positions: sines and cosines of geometric wavelengths, from 2 pi to 10000 x 2 pi tokens (Vaswani et al. 2017);
 * in two dimensions half of the width for the row, half for the column (He et al. 2022).
 */
final class Positions {
    private Positions() {}

    /** Positions along a line, [count, width]. */
    static float[] line(int count, int width) {
        float[] values = new float[count * width];
        for (int i = 0; i < count; i++) {
            write(values, i * width, width, i);
        }
        return values;
    }

    /** Positions in a square of tokens, row-major, [side x side, width]. */
    static float[] square(int side, int width) {
        float[] values = new float[side * side * width];
        for (int i = 0; i < side * side; i++) {
            write(values, i * width, width / 2, i / side);
            write(values, i * width + width / 2, width / 2, i % side);
        }
        return values;
    }

    private static void write(float[] values, int start, int width, int position) {
        int half = width / 2;
        for (int i = 0; i < half; i++) {
            double angle = position / Math.pow(10_000, i / (double) half);
            values[start + i] = (float) Math.sin(angle);
            values[start + half + i] = (float) Math.cos(angle);
        }
    }
}
