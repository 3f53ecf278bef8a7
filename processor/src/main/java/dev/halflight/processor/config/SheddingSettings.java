/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.time.Duration;
import java.util.Optional;

/**
 * What is left out while the stream is late.
 *
 * @param reconstructionAge reconstructions are left out while published records are older than this; empty: never
 */
public record SheddingSettings(Optional<Duration> reconstructionAge) {
    /** Nothing is left out. */
    public static final SheddingSettings NONE = new SheddingSettings(Optional.empty());

    private static final String RECONSTRUCTION_AGE = "shed.reconstruction-age";
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public SheddingSettings {
        if (reconstructionAge.filter(age -> age.compareTo(SHORTEST) < 0).isPresent()) {
            throw new ConfigurationException(RECONSTRUCTION_AGE + " is "
                    + reconstructionAge.get().toMillis() + "ms; it must be 1s or more, or not be set");
        }
    }

    /** Takes {@code shed.reconstruction-age}. */
    public static SheddingSettings from(Configuration configuration) {
        Duration never = Duration.ofSeconds(Long.MAX_VALUE);
        return new SheddingSettings(
                Optional.of(configuration.duration(RECONSTRUCTION_AGE, never)).filter(age -> !age.equals(never)));
    }
}
