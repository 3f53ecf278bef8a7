/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import java.util.Map;

/**
 * What has become of the records since the start, at one moment.
 *
 * @param consumed records taken from the observations
 * @param enriched records published as enriched
 * @param deadLettered records published as dead letters, by reason
 * @param givenBack records left to be consumed again, because the device or the registry did not answer
 * @param prefetchMissed records whose inference had not been started when they were processed; each is counted elsewhere too
 */
public record RecordTotals(
        long consumed, long enriched, Map<String, Long> deadLettered, long givenBack, long prefetchMissed) {
    public RecordTotals {
        deadLettered = Map.copyOf(deadLettered);
        if (consumed < 0 || enriched < 0 || givenBack < 0 || prefetchMissed < 0) {
            throw new IllegalArgumentException(
                    "totals below zero: " + consumed + ", " + enriched + ", " + givenBack + ", " + prefetchMissed);
        }
    }

    /** Nothing yet. */
    public static RecordTotals none() {
        return new RecordTotals(0, 0, Map.of(), 0, 0);
    }
}
