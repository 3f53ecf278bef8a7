/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of tables, by the ending of a file's name. */
public enum TableFormat {
    CSV {
        @Override
        public TableWriter create(Path path) throws IOException {
            return new CsvTable(path);
        }
    },
    FITS {
        @Override
        public TableWriter create(Path path) throws IOException {
            return new FitsTableFile(path);
        }
    },
    PARQUET {
        @Override
        public TableWriter create(Path path) throws IOException {
            return new ParquetFile(path);
        }
    };

    /** The format of a file of that name. */
    public static Optional<TableFormat> of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /** How its files' names end. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Creates a table.
     *
     * @throws IOException if it cannot be written
     */
    public abstract TableWriter create(Path path) throws IOException;
}
