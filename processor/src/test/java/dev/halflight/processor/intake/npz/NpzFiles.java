/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake.npz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of arrays, as numpy writes them. */
public final class NpzFiles {
    private NpzFiles() {}

    /** The bytes of an array: numpy's name of its type, its shape as Python writes it, and its elements. */
    static byte[] array(String type, String shape, boolean columnMajor, ByteBuffer elements) throws IOException {
        String order = columnMajor ? "True" : "False";
        String header = "{'descr': " + type + ", 'fortran_order': " + order + ", 'shape': " + shape + ", }\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.write(header.length() & 0xff);
        bytes.write(header.length() >> 8);
        bytes.write(header.getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(elements.array());
        return bytes.toByteArray();
    }

    static ByteBuffer doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        return bytes;
    }

    /** Writes arrays to a file: name, bytes, name, bytes, ... */
    static Path write(Path path, Object... namesAndArrays) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int k = 0; k < namesAndArrays.length; k += 2) {
                zip.putNextEntry(new ZipEntry(namesAndArrays[k] + ".npy"));
                zip.write((byte[]) namesAndArrays[k + 1]);
            }
        }
        return path;
    }

    /** A scene of 6 x 6 pixels in g and r: numbers that rise from 0 and from 100, saturated at (1, 0), with sources (x, y). */
    public static Path scene(Path path, double[][] sources) throws IOException {
        int side = 6;
        int psfSide = 21;
        double[] images = new double[2 * side * side];
        double[] variance = new double[2 * side * side];
        ByteBuffer mask = ByteBuffer.allocate(Integer.BYTES * images.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < images.length; k++) {
            images[k] = k < side * side ? k : 100 + k - side * side;
            variance[k] = 0.5;
            mask.putInt(k % (side * side) == 1 ? 2 : 32);
        }
        double[] psf = new double[2 * psfSide * psfSide];
        double sigma = 3 / 2.3548;
        for (int k = 0; k < psf.length; k++) {
            double x = k % psfSide - 10;
            double y = k / psfSide % psfSide - 10;
            psf[k] = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
        }
        double[] catalog = new double[2 * sources.length];
        for (int k = 0; k < catalog.length; k++) {
            catalog[k] = sources[k / 2][k % 2];
        }
        ByteBuffer filters = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        filters.putInt('g').putInt('r');
        return write(
                path,
                "images",
                array("'<f8'", "(2, 6, 6)", false, doubles(images)),
                "variance",
                array("'<f8'", "(2, 6, 6)", false, doubles(variance)),
                "mask",
                array("'<i4'", "(2, 6, 6)", false, mask),
                "psfs",
                array("'<f8'", "(2, 21, 21)", false, doubles(psf)),
                "filters",
                array("'<U1'", "(2,)", false, filters),
                "catalog",
                array("[('x', '<f8'), ('y', '<f8')]", "(" + sources.length + ",)", false, doubles(catalog)));
    }
}
