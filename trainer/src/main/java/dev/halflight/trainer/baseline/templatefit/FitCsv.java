/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.halflight.v1.Observation;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what was found of spectra to a CSV file, a row each; what is not known or was not found is empty. */
public final class FitCsv implements Closeable {
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumns(
                    List.of(
                            "objectId",
                            "redshift_known",
                            "redshift",
                            "redshift_error",
                            "class",
                            "delta_chi2",
                            "chi2",
                            "samples",
                            "warnings"),
                    CsvSchema.ColumnType.STRING)
            .build()
            .withHeader();

    private final SequenceWriter rows;

    /**
     * Creates the file; one that is there is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public FitCsv(Path file) throws IOException {
        rows = new CsvMapper().writer(COLUMNS).writeValues(file.toFile());
    }

    /**
     * Adds a row.
     *
     * @throws IOException if it cannot be written
     */
    public void add(Observation observation, Optional<TemplateRedshift> fit) throws IOException {
        rows.write(List.of(
                observation.getObjectId(),
                observation.getKnownRedshift().map(String::valueOf).orElse(""),
                fit.map(found -> String.valueOf(found.redshift())).orElse(""),
                fit.map(found -> String.valueOf(found.error())).orElse(""),
                fit.map(found -> found.objectClass().name()).orElse(""),
                fit.map(found -> String.valueOf(found.deltaChiSquare())).orElse(""),
                fit.map(found -> String.valueOf(found.chiSquare())).orElse(""),
                fit.map(found -> String.valueOf(found.samples())).orElse("0"),
                fit.map(found -> found.warnings().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining("|")))
                        .orElse("")));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
