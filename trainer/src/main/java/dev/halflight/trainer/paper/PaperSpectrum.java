/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** The spectrum that the paper's network reads: on DESI's linear grid, standardized, and averaged in bins of 24 Angstrom. */
final class PaperSpectrum {
    /** Wavelength of the first sample, Angstrom. */
    private static final double START = 3600;
    /** Step between samples, Angstrom. */
    private static final double STEP = 0.8;

    private static final int SAMPLES = 7781;
    private static final double LEAST_COVERED = 0.5;
    private static final int SAMPLES_OF_BIN = 30;

    private PaperSpectrum() {}

    /** Writes the 259 bins of a spectrum. */
    static void write(Spectrum spectrum, float[] to, int offset) {
        double[] flux = new double[SAMPLES];
        double[] weight = new double[SAMPLES];
        resample(spectrum, flux, weight);
        standardize(flux, weight);
        for (int bin = 0; bin < PaperSize.SPECTRUM_BINS; bin++) {
            double sum = 0;
            for (int k = bin * SAMPLES_OF_BIN; k < (bin + 1) * SAMPLES_OF_BIN; k++) {
                sum += flux[k];
            }
            to[offset + bin] = (float) (sum / SAMPLES_OF_BIN);
        }
    }

    /**
     * Each sample gives its inverse variance to the cells it overlaps; a cell's flux is the mean weighted so. A cell that is not half
     * covered was not measured.
     */
    private static void resample(Spectrum spectrum, double[] flux, double[] weight) {
        FloatBuffer wavelength = floats(spectrum.getWavelength());
        FloatBuffer values = floats(spectrum.getFlux());
        FloatBuffer inverseVariance = floats(spectrum.getInverseVariance());
        double[] covered = new double[SAMPLES];
        for (int k = 0; k < wavelength.remaining(); k++) {
            double own = inverseVariance.get(k);
            double value = values.get(k);
            if (own > 0 && own < Float.MAX_VALUE && Math.abs(value) < Float.MAX_VALUE) {
                double from = (edge(wavelength, k) - START) / STEP + 0.5;
                double to = (edge(wavelength, k + 1) - START) / STEP + 0.5;
                for (int cell = Math.max(0, (int) Math.floor(from)); cell < Math.min(SAMPLES, to); cell++) {
                    double overlap = Math.max(0, Math.min(to, cell + 1) - Math.max(from, cell));
                    covered[cell] += overlap;
                    weight[cell] += own * overlap / (to - from);
                    flux[cell] += own * overlap / (to - from) * value;
                }
            }
        }
        for (int cell = 0; cell < SAMPLES; cell++) {
            boolean measured = covered[cell] > LEAST_COVERED;
            flux[cell] = measured ? flux[cell] / weight[cell] : 0;
            weight[cell] = measured ? weight[cell] : 0;
        }
    }

    /** The edge before sample {@code k}, halfway to the one before. */
    private static double edge(FloatBuffer wavelength, int k) {
        int last = wavelength.remaining() - 1;
        if (k == 0) {
            return 1.5 * wavelength.get(0) - 0.5 * wavelength.get(1);
        }
        return k > last
                ? 1.5 * wavelength.get(last) - 0.5 * wavelength.get(last - 1)
                : (wavelength.get(k - 1) + wavelength.get(k)) / 2;
    }

    /** Subtracts the weighted mean and divides by the weighted root of the mean square; 0 where nothing was measured. */
    private static void standardize(double[] flux, double[] weight) {
        double weights = 0;
        double sum = 0;
        for (int k = 0; k < SAMPLES; k++) {
            weights += weight[k];
            sum += weight[k] * flux[k];
        }
        if (weights == 0) {
            return;
        }
        double mean = sum / weights;
        double squares = 0;
        for (int k = 0; k < SAMPLES; k++) {
            squares += weight[k] * (flux[k] - mean) * (flux[k] - mean);
        }
        double scale = squares > 0 ? Math.sqrt(squares / weights) : 1;
        for (int k = 0; k < SAMPLES; k++) {
            flux[k] = weight[k] > 0 ? (flux[k] - mean) / scale : 0;
        }
    }

    private static FloatBuffer floats(ByteBuffer bytes) {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }
}
