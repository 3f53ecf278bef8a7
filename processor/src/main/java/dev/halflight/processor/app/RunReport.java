/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run: as many observations were consumed as were enriched and dead-lettered.
 *
 * @param consumed observations
 * @param enriched those that were enriched
 * @param deadLettered those that were refused
 * @param reasons how many of them, by reason
 * @param seconds from the first observation sent to the last outcome read
 * @param recordsPerSecond observations over seconds
 * @param device what ran the model
 * @param model which model
 * @param photoz redshifts from images against the known ones; absent where none is known
 * @param specz redshifts from spectra against the known ones; absent where none is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunReport(
        long consumed,
        long enriched,
        @JsonProperty("dead_lettered") long deadLettered,
        Map<String, Long> reasons,
        double seconds,
        @JsonProperty("records_per_second") double recordsPerSecond,
        String device,
        ModelName model,
        @Nullable Scatter photoz,
        @Nullable Scatter specz) {

    /** Which model. */
    public record ModelName(String name, String version, String sha256) {}

    /** How redshifts compare with the known ones; see {@link dev.halflight.schemas.model.RedshiftScatter}. */
    public record Scatter(
            int n,
            @JsonProperty("sigma_nmad") double sigmaNmad,
            double bias,
            @JsonProperty("outlier_fraction") double outlierFraction) {}

    /** Whether every observation is accounted for. */
    public boolean complete() {
        return consumed == enriched + deadLettered;
    }

    /** The figures of the photo-z, where any redshift is known. */
    public Optional<Scatter> photozScatter() {
        return Optional.ofNullable(photoz);
    }

    /** The figures of the redshifts from spectra, where any redshift is known. */
    public Optional<Scatter> speczScatter() {
        return Optional.ofNullable(specz);
    }

    /**
     * Writes the report as JSON.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(this));
    }
}
