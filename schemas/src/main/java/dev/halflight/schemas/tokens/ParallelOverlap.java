/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/**
 * Averages an image over the pixels of a grid whose sides are parallel to the image's: by the areas in which they overlap, which are
 * products of lengths. Samples would do worse here than on turned images: regular ones beside regular edges see some pixels too large by a
 * quarter, over the whole image.
 */
final class ParallelOverlap {
    /** A grid that nowhere strays further than this from the parallel, in source pixels, is parallel. */
    private static final double TOLERANCE = 0.05;

    private final Raster raster;
    /** Whether the image's columns run north and south, as after a turn by a right angle. */
    private final boolean turned;

    private final int[] firstColumns;
    private final int[] firstRows;
    private final double[][] columnLengths;
    private final double[][] rowLengths;

    private ParallelOverlap(Raster raster, int size, double scale) {
        this.raster = raster;
        turned = !isUpright(raster, size * scale);
        firstColumns = new int[size];
        firstRows = new int[size];
        columnLengths = new double[size][];
        rowLengths = new double[size][];
        for (int k = 0; k < size; k++) {
            double low = (k - size / 2.0) * scale;
            double high = low + scale;
            columnLengths[k] = turned
                    ? lengths(raster.column(0, low), raster.column(0, high), firstColumns, k)
                    : lengths(raster.column(-low, 0), raster.column(-high, 0), firstColumns, k);
            rowLengths[k] = turned
                    ? lengths(raster.row(-low, 0), raster.row(-high, 0), firstRows, k)
                    : lengths(raster.row(0, low), raster.row(0, high), firstRows, k);
        }
    }

    /** Whether pixels are parallel to those of a grid of {@code side} arcsec. */
    static boolean isParallel(Raster raster, double side) {
        return isUpright(raster, side)
                || Math.abs(raster.column(side / 2, 0) - raster.objectX) <= TOLERANCE
                        && Math.abs(raster.row(0, side / 2) - raster.objectY) <= TOLERANCE;
    }

    private static boolean isUpright(Raster raster, double side) {
        return Math.abs(raster.column(0, side / 2) - raster.objectX) <= TOLERANCE
                && Math.abs(raster.row(side / 2, 0) - raster.objectY) <= TOLERANCE;
    }

    /** Counts of a source pixel, averaged over each pixel of the grid; NaN where less than half of it is covered. */
    static float[] counts(Raster raster, int size, double scale) {
        ParallelOverlap overlap = new ParallelOverlap(raster, size, scale);
        float[] counts = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                counts[y * size + x] = overlap.average(x, y);
            }
        }
        return counts;
    }

    /** How long each source pixel is that lies between two places; the first one's number goes into {@code firsts[k]}. */
    private static double[] lengths(double one, double other, int[] firsts, int k) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        int first = (int) Math.floor(low + 0.5);
        int last = Math.max(first, (int) Math.ceil(high - 0.5));
        firsts[k] = first;
        double[] lengths = new double[last - first + 1];
        for (int n = 0; n < lengths.length; n++) {
            int pixel = first + n;
            lengths[n] = Math.max(0, Math.min(high, pixel + 0.5) - Math.max(low, pixel - 0.5));
        }
        return lengths;
    }

    private float average(int x, int y) {
        int column = turned ? y : x;
        int row = turned ? x : y;
        double sum = 0;
        double covered = 0;
        double whole = 0;
        for (int j = 0; j < rowLengths[row].length; j++) {
            for (int i = 0; i < columnLengths[column].length; i++) {
                double area = rowLengths[row][j] * columnLengths[column][i];
                float counts = raster.counts(firstColumns[column] + i, firstRows[row] + j);
                whole += area;
                if (counts == counts) {
                    sum += area * counts;
                    covered += area;
                }
            }
        }
        return 2 * covered >= whole ? (float) (sum / covered) : Float.NaN;
    }
}
