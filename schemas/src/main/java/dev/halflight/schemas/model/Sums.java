/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/**
 * Sums over the cells of a distribution. An addition waits for the one before it, and does so four times as long as a processor needs
 * for another: so there are four sums, side by side.
 */
final class Sums {
    private Sums() {}

    /** The sum of the probabilities. */
    static double of(float[] pdf) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k < pdf.length - 3; k += 4) {
            a += pdf[k];
            b += pdf[k + 1];
            c += pdf[k + 2];
            d += pdf[k + 3];
        }
        for (; k < pdf.length; k++) {
            a += pdf[k];
        }
        return a + b + (c + d);
    }

    /** The sum of the probabilities times the values, cell by cell. */
    static double of(float[] pdf, double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k < pdf.length - 3; k += 4) {
            a += pdf[k] * values[k];
            b += pdf[k + 1] * values[k + 1];
            c += pdf[k + 2] * values[k + 2];
            d += pdf[k + 3] * values[k + 3];
        }
        for (; k < pdf.length; k++) {
            a += pdf[k] * values[k];
        }
        return a + b + (c + d);
    }

    /** The sum of the probabilities times values, of which the first cell has that at {@code from} and each next one that before it. */
    static double backwards(float[] pdf, double[] values, int from) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = 0;
        for (; k < pdf.length - 3; k += 4) {
            a += pdf[k] * values[from - k];
            b += pdf[k + 1] * values[from - k - 1];
            c += pdf[k + 2] * values[from - k - 2];
            d += pdf[k + 3] * values[from - k - 3];
        }
        for (; k < pdf.length; k++) {
            a += pdf[k] * values[from - k];
        }
        return a + b + (c + d);
    }

    /** The probability below each cell, and at last that of all. */
    static double[] cumulative(float[] pdf) {
        double[] below = new double[pdf.length + 1];
        double sum = 0;
        for (int cell = 0; cell < pdf.length; cell++) {
            sum += pdf[cell];
            below[cell + 1] = sum;
        }
        return below;
    }
}
