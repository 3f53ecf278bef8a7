/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;
import org.jtransforms.fft.DoubleFFT_2D;

/**
 * Draws components and blurs them with a point spread function for each band. It works on a grid with a margin about the stamp, so that what
 * wraps around the grid's border stays outside the stamp, and carries two real images in each complex transform.
 */
final class Convolver {
    private static final int MARGIN = 16;
    private static final int SIZE = Stamp.SIZE + 2 * MARGIN;
    private static final int BANDS = Filter.values().length;

    private final DoubleFFT_2D transform = new DoubleFFT_2D(SIZE, SIZE);

    /**
     * The stamps without noise, in counts, row-major, in the order of {@link Filter}.
     *
     * @param components what to draw
     * @param x column of the object in the stamp
     * @param y row of the object in the stamp
     * @param psfs one a filter
     * @param throughput factor on the components' counts, one a filter
     */
    double[][] stamps(List<Component> components, double x, double y, List<Psf> psfs, double[] throughput) {
        double[][] sums = new double[BANDS][2 * SIZE * SIZE];
        for (int i = 0; i < components.size(); i += 2) {
            addPair(components.subList(i, Math.min(i + 2, components.size())), x, y, sums);
        }
        double[][] stamps = new double[BANDS][];
        for (int band = 0; band < BANDS; band += 2) {
            int second = Math.min(band + 1, BANDS - 1);
            blur(sums[band], psfs.get(band), throughput[band]);
            if (second > band) {
                blur(sums[second], psfs.get(second), throughput[second]);
            }
            double[] packed = pack(sums[band], sums[second]);
            transform.complexInverse(packed, true);
            stamps[band] = cut(packed, 0);
            stamps[second] = second > band ? cut(packed, 1) : stamps[band];
        }
        return stamps;
    }

    /** Draws one component into the real part and one into the imaginary part, and adds the transforms to the bands'. */
    private void addPair(List<Component> pair, double x, double y, double[][] sums) {
        double[] grid = new double[2 * SIZE * SIZE];
        for (int i = 0; i < pair.size(); i++) {
            Component part = pair.get(i);
            part.shape().draw(grid, i, SIZE, MARGIN + x + part.dx(), MARGIN + y + part.dy());
        }
        transform.complexForward(grid);
        double[] first = pair.get(0).counts();
        double[] second = pair.size() > 1 ? pair.get(1).counts() : new double[BANDS];
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                int here = 2 * (row * SIZE + column);
                int mirrored = 2 * ((SIZE - row) % SIZE * SIZE + (SIZE - column) % SIZE);
                // the transform of a real image is Hermitian, that of an imaginary one anti-Hermitian
                double real1 = 0.5 * (grid[here] + grid[mirrored]);
                double imaginary1 = 0.5 * (grid[here + 1] - grid[mirrored + 1]);
                double real2 = 0.5 * (grid[here + 1] + grid[mirrored + 1]);
                double imaginary2 = 0.5 * (grid[mirrored] - grid[here]);
                for (int band = 0; band < BANDS; band++) {
                    sums[band][here] += first[band] * real1 + second[band] * real2;
                    sums[band][here + 1] += first[band] * imaginary1 + second[band] * imaginary2;
                }
            }
        }
    }

    private static void blur(double[] spectrum, Psf psf, double factor) {
        double[] transfer = transfer(psf, factor);
        int half = SIZE / 2 + 1;
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double value = transfer[Math.min(row, SIZE - row) * half + Math.min(column, SIZE - column)];
                int here = 2 * (row * SIZE + column);
                spectrum[here] *= value;
                spectrum[here + 1] *= value;
            }
        }
    }

    /** One quadrant of the transfer function: the others mirror it. */
    private static double[] transfer(Psf psf, double factor) {
        int half = SIZE / 2 + 1;
        double[] transfer = new double[half * half];
        for (int row = 0; row < half; row++) {
            for (int column = 0; column <= row; column++) {
                double frequency = 2 * Math.PI / SIZE * Math.sqrt(row * row + column * column);
                double value = factor * psf.transfer(frequency);
                transfer[row * half + column] = value;
                transfer[column * half + row] = value;
            }
        }
        return transfer;
    }

    /** Transform of a complex image whose real part is the first band and whose imaginary part is the second. */
    private static double[] pack(double[] first, double[] second) {
        double[] packed = new double[first.length];
        for (int i = 0; i < packed.length; i += 2) {
            packed[i] = first[i] - second[i + 1];
            packed[i + 1] = first[i + 1] + second[i];
        }
        return packed;
    }

    private static double[] cut(double[] grid, int part) {
        double[] stamp = new double[Stamp.SIZE * Stamp.SIZE];
        for (int row = 0; row < Stamp.SIZE; row++) {
            for (int column = 0; column < Stamp.SIZE; column++) {
                stamp[row * Stamp.SIZE + column] = grid[2 * ((row + MARGIN) * SIZE + column + MARGIN) + part];
            }
        }
        return stamp;
    }
}
