/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the topic of observations holds, and what of it is enriched.
 *
 * @param format how its records are written
 * @param leastBands an observation without a spectrum needs usable images of so many bands, 1 to 6
 * @param schemas a folder with schemas of LSST's alerts, for when the registry does not have them or does not answer
 * @param registry the registry of the alerts' schemas, where it is not that of the results
 */
public record ObservationSettings(
        Format format, int leastBands, Optional<Path> schemas, Optional<RegistrySettings> registry) {
    /** Observations, whatever can be used of them. */
    public static final ObservationSettings DEFAULT =
            new ObservationSettings(Format.OBSERVATION, 1, Optional.empty(), Optional.empty());

    private static final String LEAST_BANDS = "observations.min-bands";
    private static final int MOST_BANDS = 6;

    /** How records are written. */
    public enum Format {
        /** As observations. */
        OBSERVATION,
        /** As alerts of LSST. */
        LSST,
        /** As alerts of ZTF. */
        ZTF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Format parse(String text) {
            return Arrays.stream(values())
                    .filter(format -> format.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException("observations.format is '" + text + "'; use "
                            + Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "))));
        }
    }

    public ObservationSettings {
        if (leastBands < 1 || leastBands > MOST_BANDS) {
            throw new ConfigurationException(
                    LEAST_BANDS + " is " + leastBands + "; it must be from 1 to " + MOST_BANDS);
        }
        if (format == Format.OBSERVATION && (schemas.isPresent() || registry.isPresent())) {
            throw new ConfigurationException(
                    "observations.schemas and observations.registry.url are for alerts: set observations.format too");
        }
    }

    /**
     * Takes {@code observations.format}, {@code observations.min-bands}, {@code observations.schemas} and every key under
     * {@code observations.registry.}.
     */
    public static ObservationSettings from(Configuration configuration) {
        return new ObservationSettings(
                Format.parse(configuration.text("observations.format", Format.OBSERVATION.toString())),
                configuration.integer(LEAST_BANDS, 1, 1, MOST_BANDS),
                Optional.of(configuration.text("observations.schemas", ""))
                        .filter(text -> !text.isEmpty())
                        .map(Path::of),
                RegistrySettings.ofSurvey(configuration));
    }
}
