/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.Fits;
import nom.tam.fits.Header;
import nom.tam.fits.NullDataHDU;
import nom.tam.util.FitsOutputStream;

/** Small FITS files, made as surveys make theirs. */
public final class FitsFiles {
    private FitsFiles() {}

    /** Writes units to a file. */
    public static Path write(Path path, BasicHDU<?>... units) throws IOException {
        try (Fits fits = new Fits()) {
            for (BasicHDU<?> unit : units) {
                fits.addHDU(unit);
            }
            fits.write(path.toFile());
        }
        return path;
    }

    /** The bytes of a file of units. */
    public static byte[] bytes(BasicHDU<?>... units) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Fits fits = new Fits();
                FitsOutputStream stream = new FitsOutputStream(bytes)) {
            for (BasicHDU<?> unit : units) {
                fits.addHDU(unit);
            }
            fits.write(stream);
        }
        return bytes.toByteArray();
    }

    /** Bytes, compressed. */
    public static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(plain);
        }
        return bytes.toByteArray();
    }

    /** A unit without data, as a file starts whose image is in an extension. */
    public static BasicHDU<?> empty() {
        return new NullDataHDU();
    }

    /** An image unit of an array such as {@code float[height][width]}. */
    public static BasicHDU<?> image(Object rows) {
        return Fits.makeHDU(rows);
    }

    /** Rows that rise by 1 a column, and by 100 a row. */
    public static float[][] ramp(int width, int height) {
        float[][] rows = new float[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rows[y][x] = 100 * y + x;
            }
        }
        return rows;
    }

    /** Rows of one value. */
    public static float[][] flat(int width, int height, float value) {
        float[][] rows = new float[height][width];
        Arrays.stream(rows).forEach(row -> Arrays.fill(row, value));
        return rows;
    }

    /** Gives a header TAN coordinates with north up and east left: the sky at a pixel (counted from 1), and the pixel's side in degrees. */
    public static void tangentPlane(Header header, double x, double y, double ra, double dec, double scale) {
        header.addValue("CTYPE1", "RA---TAN", "");
        header.addValue("CTYPE2", "DEC--TAN", "");
        header.addValue("CRPIX1", x, "");
        header.addValue("CRPIX2", y, "");
        header.addValue("CRVAL1", ra, "");
        header.addValue("CRVAL2", dec, "");
        header.addValue("CD1_1", -scale, "");
        header.addValue("CD1_2", 0.0, "");
        header.addValue("CD2_1", 0.0, "");
        header.addValue("CD2_2", scale, "");
    }

    /** A table unit in the format of SDSS. */
    public static BasicHDU<?> coadd(float[] flux, float[] logWavelength, float[] inverseVariance, int[] mask) {
        return table("COADD", "flux", flux, "loglam", logWavelength, "ivar", inverseVariance, "and_mask", mask);
    }

    /** A table unit of a name, of columns such as {@code "Z", new double[] {0.5}}. */
    public static BasicHDU<?> table(String name, Object... namesAndColumns) {
        Object[] columns = new Object[namesAndColumns.length / 2];
        Arrays.setAll(columns, k -> namesAndColumns[2 * k + 1]);
        BasicHDU<?> unit = BinaryTable.fromColumnMajor(columns).toHDU();
        for (int k = 0; k < columns.length; k++) {
            unit.getHeader().addValue("TTYPE" + (k + 1), (String) namesAndColumns[2 * k], "");
        }
        return named(name, unit);
    }

    /** A unit, named. */
    public static BasicHDU<?> named(String name, BasicHDU<?> unit) {
        unit.getHeader().addValue("EXTNAME", name, "");
        return unit;
    }

    /** The file, compressed, beside it. */
    public static Path gzip(Path path) throws IOException {
        Path compressed = path.resolveSibling(path.getFileName() + ".gz");
        try (GZIPOutputStream stream = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(path, stream);
        }
        return compressed;
    }

    /** Cuts the end of a file off. */
    public static Path truncate(Path path, int bytes) throws IOException {
        byte[] content = Files.readAllBytes(path);
        return Files.write(path, Arrays.copyOf(content, content.length - bytes));
    }
}
