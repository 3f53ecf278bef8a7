/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.halflight.schemas.model.RedshiftScatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Anyone's redshifts beside the true ones, from a CSV file with a header.
 *
 * @param redshifts one a row
 * @param skipped rows in which one of the two is not a redshift: no finite number above -1
 */
public record Predictions(List<RedshiftOutcome> redshifts, long skipped) {
    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE)
            .build()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    public Predictions {
        redshifts = List.copyOf(redshifts);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, lacks one of the columns, or has no row with both redshifts
     */
    public static Predictions read(Path file, String trueColumn, String predictedColumn) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not there");
        }
        try (MappingIterator<Map<String, String>> rows = ROWS.readValues(file.toFile())) {
            boolean any = rows.hasNextValue();
            require(rows, trueColumn, file);
            require(rows, predictedColumn, file);
            List<RedshiftOutcome> redshifts = new ArrayList<>();
            long skipped = 0;
            while (any && rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
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
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no CSV file with a header: " + e.getOriginalMessage(), e);
        }
    }

    private static void require(MappingIterator<?> rows, String column, Path file) throws IOException {
        List<String> columns = ((CsvSchema) rows.getParser().getSchema()).getColumnNames();
        if (!columns.contains(column)) {
            throw new IOException(file + " has no column '" + column + "'; it has " + String.join(", ", columns));
        }
    }

    private static OptionalDouble redshift(Map<String, String> row, String column) {
        try {
            double value = Double.parseDouble(row.getOrDefault(column, ""));
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
