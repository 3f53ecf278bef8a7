/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.Arrays;

/** The median of many values, exactly and without sorting them. */
final class Median {
    /** From so many values on it pays to look at a few first. */
    private static final int MANY = 512;

    private static final int FEW = 64;
    /** How far the median of all strays from that of a few, in ranks of the few: 2.5 standard deviations. */
    private static final int STRAY = 10;

    private Median() {}

    /** Returns the upper median of the first {@code count} values, which change places; NaN where there are none. */
    static float of(float[] values, int count) {
        if (count == 0) {
            return Float.NaN;
        }
        return count < MANY ? select(values, count, count / 2) : narrowed(values, count, count / 2);
    }

    /** Keeps what lies between two values that almost surely enclose the wanted one (Floyd and Rivest 1975, Commun. ACM 18, 165). */
    private static float narrowed(float[] values, int count, int wanted) {
        float[] few = new float[FEW];
        for (int k = 0; k < FEW; k++) {
            few[k] = values[(int) ((long) k * count / FEW)];
        }
        Arrays.sort(few);
        float lower = few[FEW / 2 - STRAY];
        float upper = few[FEW / 2 + STRAY];
        float[] kept = new float[count];
        int below = 0;
        int between = 0;
        for (int k = 0; k < count; k++) {
            float value = values[k];
            kept[between] = value;
            below += value < lower ? 1 : 0;
            between += value >= lower & value <= upper ? 1 : 0;
        }
        boolean enclosed = wanted >= below && wanted < below + between;
        return enclosed ? select(kept, between, wanted - below) : select(values, count, wanted);
    }

    /** The value of a rank by quickselect (Hoare 1961, Commun. ACM 4, 321). */
    private static float select(float[] values, int count, int wanted) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            float pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    float value = values[left];
                    values[left++] = values[right];
                    values[right--] = value;
                }
            }
            if (wanted <= right) {
                high = right;
            } else if (wanted >= left) {
                low = left;
            } else {
                break;
            }
        }
        return values[wanted];
    }

    /** Returns the standard deviation of normal values with that median absolute deviation about {@code center}. */
    static float deviation(float[] values, int count, float center) {
        for (int k = 0; k < count; k++) {
            values[k] = Math.abs(values[k] - center);
        }
        return 1.4826f * of(values, count);
    }
}
