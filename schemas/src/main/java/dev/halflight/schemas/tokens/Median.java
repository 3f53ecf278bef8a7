/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/** The median by quickselect: the middle of many values without sorting them (Hoare 1961). */
final class Median {
    private Median() {}

    /** Returns the upper median of the first {@code count} values, which change places; NaN where there are none. */
    static float of(float[] values, int count) {
        if (count == 0) {
            return Float.NaN;
        }
        int wanted = count / 2;
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
