/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.TableHDU;

/** The first table of a FITS file. */
final class FitsTable {
    private static final String START = "SIMPLE  =";

    private final Path file;
    private final TableHDU<?> table;

    private FitsTable(Path file, TableHDU<?> table) {
        this.file = file;
        this.table = table;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or holds no table
     */
    static FitsTable read(Path file) throws IOException {
        requireStart(file);
        try (InputStream stream = Files.newInputStream(file);
                Fits fits = new Fits(new BufferedInputStream(stream))) {
            for (BasicHDU<?> unit : fits.read()) {
                if (unit instanceof TableHDU<?> table) {
                    return new FitsTable(file, table);
                }
            }
        } catch (FitsException e) {
            throw new IOException(file + " cannot be read as a FITS file: " + e.getMessage(), e);
        }
        throw new IOException(file + " holds no table: give the catalog's FITS file");
    }

    /** Asked first: the reader would print its own complaint. */
    private static void requireStart(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            if (!new String(stream.readNBytes(START.length()), StandardCharsets.US_ASCII).equals(START)) {
                throw new IOException(file + " is not a FITS file: it does not start with SIMPLE");
            }
        }
    }

    int rows() {
        return table.getNRows();
    }

    /** A column of numbers, one a row. */
    double[] numbers(String column) throws IOException {
        return column(column, double[].class);
    }

    /** A column of whole numbers, one a row. */
    int[] integers(String column) throws IOException {
        return column(column, int[].class);
    }

    /** A column of words, one a row. */
    String[] words(String column) throws IOException {
        return column(column, String[].class);
    }

    /** A column of several numbers a row. */
    double[][] arrays(String column) throws IOException {
        return column(column, double[][].class);
    }

    private <T> T column(String name, Class<T> type) throws IOException {
        if (table.findColumn(name) < 0) {
            throw new IOException(file + " has no column " + name + ": it is not the catalog that is looked for");
        }
        try {
            return type.cast(table.getColumn(name));
        } catch (FitsException e) {
            throw new IOException(file + ": column " + name + " cannot be read: " + e.getMessage(), e);
        } catch (ClassCastException e) {
            throw new IOException(file + ": column " + name + " does not hold " + type.getSimpleName(), e);
        }
    }
}
