/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Values from {@code low} up to, not including, {@code high}.
 */
record Range(double low, double high) {
    Range {
        if (!(low < high)) {
            throw new IllegalArgumentException("no such range: from " + low + " to " + high);
        }
    }

    boolean contains(double value) {
        return value >= low && value < high;
    }

    /** The ranges between neighboring edges. */
    static List<Range> between(double... edges) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 1; i < edges.length; i++) {
            ranges.add(new Range(edges[i - 1], edges[i]));
        }
        return ranges;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%s", brief(low), brief(high));
    }

    private static String brief(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
