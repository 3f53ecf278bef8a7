/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.ConfigurationException;
import dev.halflight.processor.config.ObservationSettings;
import dev.halflight.processor.config.ObservationSettings.Format;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The flags that say what the topic of observations holds, and what of it is enriched. */
final class ObservationFlags {
    @Option(
            names = "--format",
            paramLabel = "observation|lsst|ztf",
            description = "How the topic's records are written: as observations (default), or as alerts of a survey.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--schemas",
            paramLabel = "DIR",
            description =
                    "Schemas of LSST's alerts (*.avsc), for when the registry does not have them or does not answer.")
    private Optional<Path> schemas = Optional.empty();

    @Option(
            names = "--min-bands",
            paramLabel = "N",
            description = "Refuse observations with usable images of fewer bands, and no spectrum. Default: 1.")
    private Optional<Integer> leastBands = Optional.empty();

    /** Whether something is said of alerts. */
    boolean areOfAlerts() {
        return schemas.isPresent()
                || format.filter(given -> given != Format.OBSERVATION).isPresent();
    }

    /** The flags that were given, as settings of the application. */
    Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        format.ifPresent(value -> given.put("observations.format", value.toString()));
        schemas.ifPresent(value -> given.put("observations.schemas", value.toString()));
        leastBands.ifPresent(value -> given.put("observations.min-bands", value.toString()));
        return given;
    }

    /**
     * The settings for observations that are no alerts.
     *
     * @throws ConfigurationException if a value is wrong
     */
    ObservationSettings settings() {
        return new ObservationSettings(Format.OBSERVATION, leastBands.orElse(1), Optional.empty(), Optional.empty());
    }

    /** What is to be known of a topic that is not enriched as a whole, in words. */
    static String told(ObservationSettings settings) {
        String format = settings.format() == Format.OBSERVATION
                ? ""
                : ", alerts of " + settings.format().name();
        return format + (settings.leastBands() > 1 ? ", at least " + settings.leastBands() + " bands," : "");
    }
}
