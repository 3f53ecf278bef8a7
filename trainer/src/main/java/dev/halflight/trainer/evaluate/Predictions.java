/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftScatter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Anyone's redshifts beside the true ones, from a CSV file with a header.
 *
 * @param redshifts one a row
 * @param skipped rows in which one of the two is not a redshift: no finite number above -1
 */
public record Predictions(List<RedshiftOutcome> redshifts, long skipped) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    public Predictions {
        redshifts = List.copyOf(redshifts);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, lacks one of the columns, or has no row with both redshifts
     */
    public static Predictions read(Path file, String trueColumn, String predictedColumn) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser rows = FORMAT.parse(reader)) {
            require(rows, trueColumn, file);
            require(rows, predictedColumn, file);
            List<RedshiftOutcome> redshifts = new ArrayList<>();
            long skipped = 0;
            for (CSVRecord row : rows) {
                OptionalDouble truth = redshift(row, trueColumn);
                OptionalDouble estimate = redshift(row, predictedColumn);
                if (truth.isPresent() && estimate.isPresent()) {
                    redshifts.add(RedshiftOutcome.of(estimate.getAsDouble(), truth.getAsDouble()));
                } else {
                    skipped++;
                }
            }
            if (redshifts.isEmpty()) {
                throw new IOException(file + " has no row with numbers in both '" + trueColumn + "' and '"
                        + predictedColumn + "'; " + skipped + " rows were skipped");
            }
            return new Predictions(redshifts, skipped);
        } catch (NoSuchFileException e) {
            throw new IOException(file + " is not there", e);
        }
    }

    private static void require(CSVParser rows, String column, Path file) throws IOException {
        if (!rows.getHeaderNames().contains(column)) {
            throw new IOException(
                    file + " has no column '" + column + "'; it has " + String.join(", ", rows.getHeaderNames()));
        }
    }

    private static OptionalDouble redshift(CSVRecord row, String column) {
        if (!row.isSet(column)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(row.get(column));
            return value > -1 && Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** How good they are. */
    public RedshiftScatter scatter() {
        return RedshiftMetrics.of(redshifts).scatter();
    }
}
