/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import dev.halflight.schemas.tokens.UnusableObservationException.Kind;
import dev.halflight.v1.Spectrum;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A spectrum on the model's logarithmic wavelength grid, where redshift is a translation.
 *
 * @param flux flux density of each sample, 1e-17 erg/s/cm2/Angstrom; 0 where unusable
 * @param inverseVariance inverse variance of each sample; 0 where unusable
 */
public record SpectrumGrid(float[] flux, float[] inverseVariance) {

    /**
     * Brings a spectrum to the grid. Each measured sample is spread over the cells it overlaps, its information (inverse
     * variance) in proportion to the overlap; a cell is the inverse-variance-weighted mean of what it received.
     */
    static SpectrumGrid of(Spectrum spectrum, TokenLayout layout) throws UnusableObservationException {
        FloatBuffer wavelength = floats(spectrum.getWavelength());
        FloatBuffer flux = floats(spectrum.getFlux());
        FloatBuffer inverseVariance = floats(spectrum.getInverseVariance());
        int samples = wavelength.remaining();
        if (samples < 2 || flux.remaining() != samples || inverseVariance.remaining() != samples) {
            throw malformed("has " + samples + " wavelengths, " + flux.remaining() + " fluxes, "
                    + inverseVariance.remaining() + " inverse variances; it needs at least 2, as many of each");
        }
        double largest = Stretch.LARGEST * layout.spectrumSoftening();
        double[] edges = edges(wavelength, layout);
        double[] weighted = new double[layout.spectrumSamples()];
        double[] weights = new double[layout.spectrumSamples()];
        for (int k = 0; k < samples; k++) {
            float value = flux.get(k);
            float weight = inverseVariance.get(k);
            if (weight > 0 && weight < Float.MAX_VALUE && Math.abs(value) <= largest) {
                spread(value, weight, edges[k], edges[k + 1], weighted, weights);
            }
        }
        return mean(weighted, weights);
    }

    private static FloatBuffer floats(ByteBuffer bytes) throws UnusableObservationException {
        if (bytes.remaining() % Float.BYTES != 0) {
            throw malformed("has an array of " + bytes.remaining() + " bytes, which are not whole float32 values");
        }
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    }

    private static UnusableObservationException malformed(String message) {
        return new UnusableObservationException(Kind.MALFORMED_SPECTRUM, "the spectrum " + message);
    }

    /** Edges between the samples, in cells of the grid: cell k spans k to k + 1. */
    private static double[] edges(FloatBuffer wavelength, TokenLayout layout) throws UnusableObservationException {
        int samples = wavelength.remaining();
        double[] centers = new double[samples];
        for (int k = 0; k < samples; k++) {
            float value = wavelength.get(k);
            if (!(value > 0 && value < Float.MAX_VALUE) || (k > 0 && !(value > wavelength.get(k - 1)))) {
                throw malformed("has wavelengths that are not positive, finite and increasing, at sample " + k);
            }
            centers[k] = (Math.log10(value) - layout.spectrumLogStart()) / layout.spectrumLogStep() + 0.5;
        }
        double[] edges = new double[samples + 1];
        for (int k = 1; k < samples; k++) {
            edges[k] = (centers[k - 1] + centers[k]) / 2;
        }
        edges[0] = centers[0] - (edges[1] - centers[0]);
        edges[samples] = centers[samples - 1] + (centers[samples - 1] - edges[samples - 1]);
        return edges;
    }

    private static void spread(float value, float weight, double from, double to, double[] weighted, double[] weights) {
        int first = (int) Math.max(0, Math.floor(from));
        int last = (int) Math.min(weights.length - 1, Math.floor(to));
        for (int cell = first; cell <= last; cell++) {
            double overlap = Math.min(to, cell + 1) - Math.max(from, cell);
            if (overlap > 0) {
                double share = weight * overlap / (to - from);
                weighted[cell] += share * value;
                weights[cell] += share;
            }
        }
    }

    private static SpectrumGrid mean(double[] weighted, double[] weights) {
        float[] flux = new float[weights.length];
        float[] inverseVariance = new float[weights.length];
        for (int cell = 0; cell < weights.length; cell++) {
            float weight = (float) weights[cell];
            if (weight > 0 && weight < Float.MAX_VALUE) {
                flux[cell] = (float) (weighted[cell] / weights[cell]);
                inverseVariance[cell] = weight;
            }
        }
        return new SpectrumGrid(flux, inverseVariance);
    }
}
