/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows on disk, for a format whose beginning tells how many rows there are and how long their texts. A missing number is kept as
 * NaN. The file goes when this is closed.
 */
final class RowSpool implements Closeable {
    private final Path path;
    private final List<ColumnType> types;
    private final int[] longest;
    private final DataOutputStream out;
    private long rows;

    /** Takes the values of a row, one a column. */
    @FunctionalInterface
    interface Rows {
        void accept(List<Object> values) throws IOException;
    }

    /**
     * Creates the file.
     *
     * @throws IOException if it cannot be written
     */
    RowSpool(Path path, List<ColumnType> types) throws IOException {
        this.path = path;
        this.types = List.copyOf(types);
        longest = new int[types.size()];
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
    }

    /** Adds a row, a value a column. */
    void add(List<? extends Optional<Object>> values) throws IOException {
        for (int k = 0; k < types.size(); k++) {
            write(k, values.get(k));
        }
        rows++;
    }

    /** Rows that were added. */
    long rows() {
        return rows;
    }

    /** The longest text of a column, characters. */
    int longest(int column) {
        return longest[column];
    }

    /** Reads them all, in their order; no more are added then. */
    void read(Rows reader) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            Object[] values = new Object[types.size()];
            for (long row = 0; row < rows; row++) {
                for (int k = 0; k < values.length; k++) {
                    values[k] = read(types.get(k), in);
                }
                reader.accept(new ArrayList<>(Arrays.asList(values)));
            }
        }
    }

    private void write(int column, Optional<Object> value) throws IOException {
        switch (types.get(column)) {
            case TEXT -> {
                String text = (String) value.orElseThrow();
                longest[column] = Math.max(longest[column], text.length());
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case INTEGER -> out.writeInt((Integer) value.orElseThrow());
            case LONG -> out.writeLong((Long) value.orElseThrow());
            case EXACT, FRACTION -> out.writeDouble((Double) value.orElse(Double.NaN));
            case PERCENTILE, PROBABILITY -> out.writeFloat((Float) value.orElse(Float.NaN));
            case TIME -> out.writeLong(((Instant) value.orElseThrow()).toEpochMilli());
        }
    }

    private static Object read(ColumnType type, DataInputStream in) throws IOException {
        return switch (type) {
            case TEXT -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            case INTEGER -> in.readInt();
            case LONG -> in.readLong();
            case EXACT, FRACTION -> in.readDouble();
            case PERCENTILE, PROBABILITY -> in.readFloat();
            case TIME -> Instant.ofEpochMilli(in.readLong());
        };
    }

    @Override
    public void close() throws IOException {
        try (DataOutputStream closing = out) {
            closing.flush();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
