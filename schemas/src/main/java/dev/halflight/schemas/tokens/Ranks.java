/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.Arrays;

/**
 * Many values of which a few are wanted by their rank, exactly. They are grouped once into buckets that are in order among
 * themselves; a bucket is sorted when a value of it is wanted. That is several times faster than to select each from all. Not
 * thread-safe.
 */
final class Ranks {
    private static final int BUCKETS = 512;
    /** A larger bucket is left to the library. */
    private static final int SMALL = 40;

    /** So many hands of so many values each tell where the buckets of equal width lie: of normal values within two standard deviations. */
    private static final int HANDS = 8;

    private final float[] values;
    private final short[] buckets;
    private final int[] ends = new int[BUCKETS];
    private final boolean[] sorted = new boolean[BUCKETS];
    private int count;

    /** Room for so many values. */
    Ranks(int capacity) {
        values = new float[capacity];
        buckets = new short[capacity];
    }

    /** Groups the first {@code count} values, which are numbers; they are not changed. What was grouped before is forgotten. */
    void group(float[] source, int count) {
        this.count = count;
        Arrays.fill(ends, 0);
        Arrays.fill(sorted, false);
        if (count == 0) {
            return;
        }
        // a few values, dealt out into hands: few of these can be without an ordinary low one and an ordinary high one
        float low = Float.NEGATIVE_INFINITY;
        float high = Float.POSITIVE_INFINITY;
        for (int hand = 0; hand < HANDS; hand++) {
            float lowest = Float.POSITIVE_INFINITY;
            float highest = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < HANDS; k++) {
                float value = source[(int) ((k * HANDS + hand) * (long) count / (HANDS * HANDS))];
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
            low = Math.max(low, lowest);
            high = Math.min(high, highest);
        }
        float width = high - low;
        float scale = BUCKETS / (3 * width);
        // where most values are equal there is one bucket
        group(source, low - width, scale > 0 && scale < Float.MAX_VALUE ? scale : 0);
    }

    private void group(float[] source, float lowest, float scale) {
        for (int k = 0; k < count; k++) {
            int bucket = Math.max(0, Math.min(BUCKETS - 1, (int) ((source[k] - lowest) * scale)));
            buckets[k] = (short) bucket;
            ends[bucket]++;
        }
        int start = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int size = ends[bucket];
            ends[bucket] = start;
            start += size;
        }
        for (int k = 0; k < count; k++) {
            values[ends[buckets[k]]++] = source[k];
        }
    }

    /** The value of a rank, from 0. */
    float at(int rank) {
        // the first bucket that ends after the rank
        int low = 0;
        int bucket = BUCKETS - 1;
        while (low < bucket) {
            int middle = (low + bucket) >>> 1;
            if (ends[middle] > rank) {
                bucket = middle;
            } else {
                low = middle + 1;
            }
        }
        if (!sorted[bucket]) {
            sort(bucket == 0 ? 0 : ends[bucket - 1], ends[bucket]);
            sorted[bucket] = true;
        }
        return values[rank];
    }

    private void sort(int from, int to) {
        if (to - from > SMALL) {
            Arrays.sort(values, from, to);
            return;
        }
        for (int k = from + 1; k < to; k++) {
            float value = values[k];
            int place = k;
            for (; place > from && values[place - 1] > value; place--) {
                values[place] = values[place - 1];
            }
            values[place] = value;
        }
    }

    /** The upper median; NaN where there are no values. */
    float median() {
        return count == 0 ? Float.NaN : at(count / 2);
    }

    /** The upper median of the distances from {@code center}, which lies among the values. */
    float medianDistance(float center) {
        int within = count / 2 + 1;
        // the nearest values have neighboring ranks: search where these begin
        int low = 0;
        int high = count - within;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (center - at(middle) > at(middle + within) - center) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(Math.abs(at(low) - center), Math.abs(at(low + within - 1) - center));
    }

    /** The upper median of the values that are no further than {@code reach} from {@code center}; NaN where there are none. */
    float medianWithin(float center, float reach) {
        int from = 0;
        int to = 0;
        for (int k = 0; k < count; k++) {
            from += values[k] - center < -reach ? 1 : 0;
            to += values[k] - center <= reach ? 1 : 0;
        }
        return from == to ? Float.NaN : at(from + (to - from) / 2);
    }
}
