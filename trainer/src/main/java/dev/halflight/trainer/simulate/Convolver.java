/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;
import org.jtransforms.fft.FloatFFT_2D;

/**
 * Draws components and blurs them with a point spread function for each band. It works on a grid with a margin about the stamp, so that what
 * wraps around the grid's border stays outside the stamp, and carries two real images in each complex transform. Safe for use by several
 * threads.
 */
final class Convolver {
    private static final double MARGIN_ARCSEC = 1.34;

    private static final int FREQUENCIES = 256;

    private final int stamp;
    private final double pixelScale;
    private final int margin;
    /** Columns and rows of the grid. */
    private final int size;
    /** Columns of a transform that the others mirror. */
    private final int half;

    private final FloatFFT_2D transform;
    /** Radians per arcsec between the frequencies at which transfer functions are tabulated. */
    private final double frequencyStep;
    /** Places of the frequencies of one quadrant in such a table, row-major. */
    private final float[] places;

    /**
     * For one size of stamps.
     *
     * @param stamp columns and rows of a stamp
     * @param pixelScale side of a pixel, arcsec
     */
    Convolver(int stamp, double pixelScale) {
        this.stamp = stamp;
        this.pixelScale = pixelScale;
        size = fastSize(stamp + 2 * (int) Math.ceil(MARGIN_ARCSEC / pixelScale));
        margin = (size - stamp) / 2;
        half = size / 2 + 1;
        transform = new FloatFFT_2D(size, size);
        double corner = Math.sqrt(2) * Math.PI / pixelScale;
        frequencyStep = corner / FREQUENCIES;
        places = new float[half * half];
        for (int i = 0; i < places.length; i++) {
            double frequency = 2 * Math.PI / (size * pixelScale) * Math.hypot(i / half, i % half);
            places[i] = (float) (frequency / frequencyStep);
        }
    }

    /** The next even size that a fast Fourier transform splits into factors of 2, 3 and 5. */
    private static int fastSize(int atLeast) {
        int size = atLeast + atLeast % 2;
        while (!isFast(size)) {
            size += 2;
        }
        return size;
    }

    private static boolean isFast(int size) {
        int left = size;
        for (int factor : new int[] {2, 3, 5}) {
            while (left % factor == 0) {
                left /= factor;
            }
        }
        return left == 1;
    }

    /**
     * The stamps without noise, in counts, row-major, one a band.
     *
     * @param components what to draw
     * @param counts for each component the total counts in each band
     * @param x column of the object in the stamp
     * @param y row of the object in the stamp
     * @param psfs one a band
     */
    float[][] stamps(List<Component> components, List<double[]> counts, double x, double y, List<Psf> psfs) {
        float[][] sums = new float[psfs.size()][2 * size * half];
        for (int i = 0; i < components.size(); i += 2) {
            int end = Math.min(i + 2, components.size());
            addPair(components.subList(i, end), counts.subList(i, end), x, y, sums);
        }
        for (int band = 0; band < sums.length; band++) {
            blur(sums[band], psfs.get(band));
        }
        float[][] stamps = new float[sums.length][];
        for (int band = 0; band < sums.length; band += 2) {
            boolean pair = band + 1 < sums.length;
            float[] packed = pack(sums[band], pair ? sums[band + 1] : new float[sums[band].length]);
            transform.complexInverse(packed, true);
            stamps[band] = cut(packed, 0);
            if (pair) {
                stamps[band + 1] = cut(packed, 1);
            }
        }
        return stamps;
    }

    /** Draws one component into the real part and one into the imaginary part, and adds the transforms to the bands'. */
    private void addPair(List<Component> pair, List<double[]> counts, double x, double y, float[][] sums) {
        float[] grid = new float[2 * size * size];
        for (int i = 0; i < pair.size(); i++) {
            Component part = pair.get(i);
            double column = margin + x + part.dx() / pixelScale;
            double row = margin + y + part.dy() / pixelScale;
            part.shape().draw(new Shape.Raster(grid, i, size, pixelScale), column, row);
        }
        transform.complexForward(grid);
        for (int row = 0; row < size; row++) {
            int mirroredRow = (size - row) % size * size;
            for (int column = 0; column < half; column++) {
                int here = 2 * (row * size + column);
                int mirrored = 2 * (mirroredRow + (size - column) % size);
                int target = 2 * (row * half + column);
                // the transform of a real image is Hermitian, that of an imaginary one anti-Hermitian
                float real = 0.5f * (grid[here] + grid[mirrored]);
                float imaginary = 0.5f * (grid[here + 1] - grid[mirrored + 1]);
                add(sums, counts.get(0), target, real, imaginary);
                if (pair.size() > 1) {
                    float real2 = 0.5f * (grid[here + 1] + grid[mirrored + 1]);
                    float imaginary2 = 0.5f * (grid[mirrored] - grid[here]);
                    add(sums, counts.get(1), target, real2, imaginary2);
                }
            }
        }
    }

    private static void add(float[][] sums, double[] counts, int target, float real, float imaginary) {
        for (int band = 0; band < sums.length; band++) {
            sums[band][target] += (float) counts[band] * real;
            sums[band][target + 1] += (float) counts[band] * imaginary;
        }
    }

    private void blur(float[] spectrum, Psf psf) {
        float[] transfer = transfer(psf);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < half; column++) {
                float value = transfer[Math.min(row, size - row) * half + column];
                int here = 2 * (row * half + column);
                spectrum[here] *= value;
                spectrum[here + 1] *= value;
            }
        }
    }

    /** One quadrant of the transfer function: the others mirror it. It is smooth, and so tabulated by the frequency. */
    private float[] transfer(Psf psf) {
        float[] table = new float[FREQUENCIES + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) psf.transfer(i * frequencyStep);
        }
        float[] transfer = new float[places.length];
        for (int i = 0; i < transfer.length; i++) {
            int below = (int) places[i];
            transfer[i] = table[below] + (places[i] - below) * (table[below + 1] - table[below]);
        }
        return transfer;
    }

    /** Transform of a complex image whose real part is the first band and whose imaginary part is the second. */
    private float[] pack(float[] first, float[] second) {
        float[] packed = new float[2 * size * size];
        for (int row = 0; row < size; row++) {
            int mirroredRow = (size - row) % size * size;
            for (int column = 0; column < half; column++) {
                int from = 2 * (row * half + column);
                int mirrored = 2 * (mirroredRow + (size - column) % size);
                int here = 2 * (row * size + column);
                packed[mirrored] = first[from] + second[from + 1];
                packed[mirrored + 1] = second[from] - first[from + 1];
                packed[here] = first[from] - second[from + 1];
                packed[here + 1] = first[from + 1] + second[from];
            }
        }
        return packed;
    }

    private float[] cut(float[] grid, int part) {
        float[] pixels = new float[stamp * stamp];
        for (int row = 0; row < stamp; row++) {
            for (int column = 0; column < stamp; column++) {
                pixels[row * stamp + column] = grid[2 * ((row + margin) * size + column + margin) + part];
            }
        }
        return pixels;
    }
}
