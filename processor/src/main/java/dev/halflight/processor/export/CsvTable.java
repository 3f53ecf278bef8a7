/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A table as text: a header, then a line a record (RFC 4180); an empty cell where there is no value. */
public final class CsvTable implements TableWriter {
    private final Writer writer;

    /**
     * Creates the file, and the folders above it, and writes the header; a file that is there is replaced.
     *
     * @throws IOException if it cannot be written
     */
    public CsvTable(Path path) throws IOException {
        if (path.toAbsolutePath().getParent() != null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
        }
        writer = Files.newBufferedWriter(path);
        writer.write(EnrichedColumns.ALL.stream().map(Column::name).collect(Collectors.joining(",", "", "\n")));
    }

    @Override
    public void add(Enriched record) throws IOException {
        writer.write(EnrichedColumns.ALL.stream()
                .map(column -> column.of(record)
                        .map(column.type()::text)
                        .map(CsvTable::quoted)
                        .orElse(""))
                .collect(Collectors.joining(",", "", "\n")));
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
