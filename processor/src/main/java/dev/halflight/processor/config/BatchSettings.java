/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.time.Duration;

/**
 * How records become batches.
 *
 * @param size the most records of a batch, 1 to 4096
 * @param linger the longest that a record waits for others, at most 1 s
 */
public record BatchSettings(int size, Duration linger) {
    private static final int LARGEST = 4096;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    public BatchSettings {
        if (size < 1 || size > LARGEST) {
            throw new ConfigurationException("batch.size is " + size + "; it must be from 1 to " + LARGEST);
        }
        if (linger.isNegative() || linger.compareTo(LONGEST) > 0) {
            throw new ConfigurationException("batch.linger is " + linger.toMillis() + "ms; it must be from 0ms to 1s");
        }
    }

    /** Takes {@code batch.size} and {@code batch.linger}. */
    public static BatchSettings from(Configuration configuration) {
        return new BatchSettings(
                configuration.integer("batch.size", 32, 1, LARGEST),
                configuration.duration("batch.linger", Duration.ofMillis(50)));
    }
}
