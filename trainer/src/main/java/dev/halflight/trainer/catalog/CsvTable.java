/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvReadException;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a comma-separated file whose first line names the columns. */
final class CsvTable {
    private static final CsvMapper MAPPER = new CsvMapper();

    private final Path file;
    private final List<Map<String, String>> rows;

    private CsvTable(Path file, List<Map<String, String>> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Reads a file.
     *
     * @param columns those that it must have
     * @throws IOException if it cannot be read or lacks one of them
     */
    static CsvTable read(Path file, List<String> columns) throws IOException {
        try (MappingIterator<Map<String, String>> iterator = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            List<Map<String, String>> rows = iterator.readAll();
            CsvSchema schema = (CsvSchema) iterator.getParserSchema();
            for (String column : columns) {
                if (schema.column(column) == null) {
                    throw new IOException(
                            file + " has no column " + column + ": it is not the catalog that is looked for");
                }
            }
            return new CsvTable(file, rows);
        } catch (CsvReadException | RuntimeJsonMappingException e) {
            throw new IOException(file + " cannot be read as comma-separated values: " + e.getMessage(), e);
        }
    }

    int rows() {
        return rows.size();
    }

    /** The text of a cell. */
    String word(int row, String column) throws IOException {
        return Optional.ofNullable(rows.get(row).get(column))
                .map(String::strip)
                .orElseThrow(() -> new IOException(file + ", line " + (row + 2) + ": there is no " + column));
    }

    /** The number in a cell; NaN where it is empty. */
    double number(int row, String column) throws IOException {
        String word = word(row, column);
        if (word.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IOException(file + ", line " + (row + 2) + ": " + column + " is no number: " + word, e);
        }
    }
}
