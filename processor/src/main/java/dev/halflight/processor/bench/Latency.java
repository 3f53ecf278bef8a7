/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/**
 * Time from an observation's sending until a reader of committed records has its result, milliseconds.
 *
 * @param median of the records
 * @param p99 99% of the records are not later
 */
public record Latency(
        @JsonProperty("p50_ms") double median,
        @JsonProperty("p99_ms") double p99) {
    /** Of none, all is NaN. */
    static Latency of(long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Latency(quantile(sorted, 0.5), quantile(sorted, 0.99));
    }

    private static double quantile(long[] sorted, double part) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
    }

    /** Reads what {@link #toString} wrote. */
    static Latency parse(String text) {
        String[] words = text.split(" ");
        return new Latency(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f %.1f", median, p99);
    }
}
