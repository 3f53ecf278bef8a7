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

    private final Overlap[] columns;
    private final Overlap[] rows;

    /**
     * The pixels of an image that lie between two places, along one axis.
     *
     * @param first number of the first of them
     * @param lengths how long each is between the places
     * @param whole how far the places are apart, in pixels
     */
    private record Overlap(int first, double[] lengths, double whole) {
        /** @param count pixels that the image has */
        static Overlap of(double one, double other, int count) {
            double low = Math.min(one, other);
            double high = Math.max(one, other);
            int first = (int) Math.max(0, Math.min(count, Math.floor(low + 0.5)));
            int end = (int) Math.max(first, Math.min(count, Math.ceil(high - 0.5) + 1));
            double[] lengths = new double[end - first];
            for (int k = 0; k < lengths.length; k++) {
                int pixel = first + k;
                lengths[k] = Math.max(0, Math.min(high, pixel + 0.5) - Math.max(low, pixel - 0.5));
            }
            return new Overlap(first, lengths, high - low);
        }
    }

    private ParallelOverlap(Raster raster, int size, double scale) {
        this.raster = raster;
        turned = !isUpright(raster, size * scale);
        columns = new Overlap[size];
        rows = new Overlap[size];
        for (int k = 0; k < size; k++) {
            double low = (k - size / 2.0) * scale;
            double high = low + scale;
            columns[k] = turned
                    ? Overlap.of(raster.column(0, low), raster.column(0, high), raster.width)
                    : Overlap.of(raster.column(-low, 0), raster.column(-high, 0), raster.width);
            rows[k] = turned
                    ? Overlap.of(raster.row(-low, 0), raster.row(-high, 0), raster.height)
                    : Overlap.of(raster.row(0, low), raster.row(0, high), raster.height);
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

    private float average(int x, int y) {
        Overlap column = columns[turned ? y : x];
        Overlap row = rows[turned ? x : y];
        double sum = 0;
        double covered = 0;
        for (int j = 0; j < row.lengths.length; j++) {
            for (int i = 0; i < column.lengths.length; i++) {
                float counts = raster.counts(column.first + i, row.first + j);
                if (counts == counts) {
                    double area = row.lengths[j] * column.lengths[i];
                    sum += area * counts;
                    covered += area;
                }
            }
        }
        return 2 * covered >= row.whole * column.whole ? (float) (sum / covered) : Float.NaN;
    }
}
