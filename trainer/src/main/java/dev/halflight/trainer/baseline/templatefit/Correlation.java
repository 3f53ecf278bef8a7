/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/** Sums of products at every shift, by way of the Fourier transform. */
final class Correlation {
    /** Cells of a transform: enough that neither end of a shifted template meets the other. */
    static final int SIZE = 1 << 15;

    static {
        // several spectra are fitted at a time: one thread a transform
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(2L * SIZE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(2L * SIZE);
    }

    private static final DoubleFFT_1D TRANSFORM = new DoubleFFT_1D(SIZE);

    private Correlation() {}

    /** The transform of values that lie at the beginning of a grid of {@link #SIZE} cells, zeros behind them. */
    static double[] transform(double[] values) {
        double[] spectrum = new double[SIZE];
        System.arraycopy(values, 0, spectrum, 0, values.length);
        TRANSFORM.realForward(spectrum);
        return spectrum;
    }

    /**
     * For each shift m from first to first + count - 1 the sum over i of x[i] y[i + m].
     *
     * @param x transform of x
     * @param y transform of y
     */
    static double[] of(double[] x, double[] y, int first, int count) {
        double[] product = new double[SIZE];
        product[0] = x[0] * y[0];
        product[1] = x[1] * y[1];
        for (int k = 2; k < SIZE; k += 2) {
            product[k] = x[k] * y[k] + x[k + 1] * y[k + 1];
            product[k + 1] = x[k] * y[k + 1] - x[k + 1] * y[k];
        }
        TRANSFORM.realInverse(product, true);
        double[] sums = new double[count];
        for (int k = 0; k < count; k++) {
            sums[k] = product[Math.floorMod(first + k, SIZE)];
        }
        return sums;
    }
}
