/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.lang.reflect.Array;
import java.nio.file.Path;
import nom.tam.fits.Header;
import nom.tam.fits.ImageHDU;
import nom.tam.util.ArrayFuncs;

/**
 * The physical values of a two-dimensional image unit, row-major.
 *
 * @param width columns
 * @param height rows
 * @param values width x height; NaN where the file says that there is no value
 */
record FitsPlane(int width, int height, double[] values) {
    /** Pixels on a side that a cutout may have. */
    static final int MAXIMUM_SIDE = 2048;

    FitsPlane {
        if (values.length != width * height) {
            throw new IllegalArgumentException(values.length + " values are not " + width + " x " + height);
        }
    }

    /** Reads a unit of two axes. */
    static FitsPlane read(ImageHDU unit, Path path) throws IntakeException {
        return read(unit, 0, path);
    }

    /** Reads a plane of a unit of three axes, or all of one of two. */
    static FitsPlane read(ImageHDU unit, int plane, Path path) throws IntakeException {
        return read(unit, plane, unit.getHeader().getIntValue("BITPIX"), path);
    }

    private static FitsPlane read(ImageHDU unit, int plane, int bits, Path path) throws IntakeException {
        try {
            int[] axes = unit.getAxes();
            int height = axes[axes.length - 2];
            int width = axes[axes.length - 1];
            requireLegal(width, height, bits, path);
            double[] values = new double[height * width];
            Object kernel = axes.length == 3 ? Array.get(unit.getKernel(), plane) : unit.getKernel();
            double[][] rows = (double[][]) ArrayFuncs.convertArray(kernel, double.class, true);
            for (int y = 0; y < rows.length; y++) {
                System.arraycopy(rows[y], 0, values, y * width, width);
            }
            scale(values, unit.getHeader());
            return new FitsPlane(width, height, values);
        } catch (RuntimeException e) {
            throw new IntakeException(path + " has an image that cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a unit of two axes that holds no measurement, but what to think of one: it may have 8 bits. */
    static FitsPlane readMask(ImageHDU unit, Path path) throws IntakeException {
        return readMask(unit, 0, path);
    }

    /** The same of a plane of a unit of three axes. */
    static FitsPlane readMask(ImageHDU unit, int plane, Path path) throws IntakeException {
        return read(unit, plane, Short.SIZE, path);
    }

    static void requireLegal(int width, int height, int bits, Path path) throws IntakeException {
        if (width < 1 || height < 1) {
            throw new IntakeException(
                    path + " has an image of " + width + " x " + height + " pixels: there is nothing in it");
        }
        if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE) {
            throw new IntakeException(path + " has " + width + " x " + height + " pixels; a cutout has at most "
                    + MAXIMUM_SIDE + " on a side: cut the object out first");
        }
        if (bits == Byte.SIZE) {
            throw new IntakeException(path + " has pixels of 8 bits: that is a picture, not a measurement");
        }
    }

    private static void scale(double[] values, Header header) {
        double scale = header.getDoubleValue("BSCALE", 1);
        double zero = header.getDoubleValue("BZERO", 0);
        double blank = header.getIntValue("BITPIX") > 0 ? header.getDoubleValue("BLANK", Double.NaN) : Double.NaN;
        for (int k = 0; k < values.length; k++) {
            values[k] = values[k] == blank ? Double.NaN : zero + scale * values[k];
        }
    }

    /** Whether a place is on the image, its border pixels included to their outer edge. */
    boolean contains(TangentPlane.Pixel pixel) {
        return pixel.x() >= -0.5 && pixel.x() < width - 0.5 && pixel.y() >= -0.5 && pixel.y() < height - 0.5;
    }

    /** The values in the precision in which records carry them; NaN where one is not finite. */
    float[] toFloats() {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            float value = (float) values[k];
            floats[k] = Float.isFinite(value) ? value : Float.NaN;
        }
        return floats;
    }
}
