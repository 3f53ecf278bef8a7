/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.util.ArrayFuncs;

/**
 * A table of a FITS file, whose columns are known by name, whatever its case.
 *
 * @param path the file
 * @param name the table's name
 * @param unit the table
 */
record FitsTable(Path path, String name, BinaryTableHDU unit) {
    /** The table of a name, where a file has one. */
    static Optional<FitsTable> named(String name, List<BasicHDU<?>> units, Path path) {
        for (BasicHDU<?> unit : units) {
            String found = unit.getHeader().getStringValue("EXTNAME", "").strip();
            if (found.equalsIgnoreCase(name) && unit instanceof BinaryTableHDU table) {
                return Optional.of(new FitsTable(path, name, table));
            }
        }
        return Optional.empty();
    }

    int rows() {
        return unit.getNRows();
    }

    boolean has(String column) {
        return indexOf(column) >= 0;
    }

    /** A number for each row. */
    double[] numbers(String column) throws IntakeException {
        return column(column, double[].class);
    }

    /** A whole number for each row, exact where a double would not be. */
    long[] integers(String column) throws IntakeException {
        return column(column, long[].class);
    }

    /** A text for each row, without the spaces around it. */
    List<String> texts(String column) throws IntakeException {
        return Arrays.stream(column(column, String[].class)).map(String::strip).toList();
    }

    private <T> T column(String column, Class<T> type) throws IntakeException {
        int index = indexOf(column);
        if (index < 0) {
            throw new IntakeException(path + " has no column " + column + " in its table " + name);
        }
        try {
            Object values = unit.getColumn(index);
            return type.cast(
                    type == String[].class ? values : ArrayFuncs.convertArray(values, type.getComponentType(), true));
        } catch (Exception e) {
            throw new IntakeException(path + " has a column " + column + " that cannot be read: " + e.getMessage(), e);
        }
    }

    private int indexOf(String column) {
        for (int index = 0; index < unit.getNCols(); index++) {
            String found = unit.getColumnName(index);
            if (found != null && found.strip().equalsIgnoreCase(column)) {
                return index;
            }
        }
        return -1;
    }
}
