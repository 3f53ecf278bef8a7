/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Magnitudes measured on a spectrum. */
final class SpectrumPhotometry {
    /** Spectrum tokens in a bin of the continuum. */
    private static final int TOKENS = 4;
    /** Part of a bin that must have been measured. */
    private static final double LEAST_OF_BIN = 0.5;
    /** Part of a filter's width that must have been measured. */
    private static final double LEAST_OF_FILTER = 0.85;
    /** Magnitude of 1e-17 erg/s/cm2/Angstrom at a wavelength of one Angstrom, AB: 5 log10 of the wavelength is to be taken off. */
    private static final double ZERO_POINT = 40.092;
    /** Variance of the median of normal values over that of their mean. */
    private static final double MEDIAN_VARIANCE = Math.PI / 2;

    private final TokenLayout layout;
    private final SpectrumGrid grid;

    SpectrumPhotometry(TokenLayout layout, SpectrumGrid grid) {
        this.layout = layout;
        this.grid = grid;
    }

    /** Number of bins of the continuum. */
    static int bins(TokenLayout layout) {
        return Math.max(1, layout.spectrumTokens() / TOKENS);
    }

    /** The continuum: the median flux in wide bins, which narrow lines leave alone. Its zero point is arbitrary. */
    Magnitudes continuum() {
        Magnitudes magnitudes = Magnitudes.missing(bins(layout));
        int width = layout.spectrumSamples() / bins(layout);
        float[] measured = new float[width];
        for (int bin = 0; bin < bins(layout); bin++) {
            int count = 0;
            double weights = 0;
            for (int k = bin * width; k < (bin + 1) * width; k++) {
                if (grid.inverseVariance()[k] > 0) {
                    measured[count++] = grid.flux()[k];
                    weights += grid.inverseVariance()[k];
                }
            }
            if (count >= LEAST_OF_BIN * width) {
                magnitudes.set(bin, Median.of(measured, count), Math.sqrt(MEDIAN_VARIANCE / weights), 0);
            }
        }
        return magnitudes;
    }

    /**
     * What the object's magnitudes in the filters of its images would be if the fiber took in all its light, AB. The filters are taken
     * as flat between their half-maximum edges. One that the spectrum does not cover is missing.
     */
    Magnitudes through(List<@Nullable Plane> planes) {
        Magnitudes magnitudes = Magnitudes.missing(planes.size());
        for (int band = 0; band < planes.size(); band++) {
            Plane plane = planes.get(band);
            if (plane != null) {
                measure(plane.filter(), band, magnitudes);
            }
        }
        return magnitudes;
    }

    private void measure(Filter filter, int band, Magnitudes magnitudes) {
        double sum = 0;
        double variance = 0;
        double photons = 0;
        double covered = 0;
        for (int token = 0; token < layout.spectrumTokens(); token++) {
            double from = Math.max(wavelength(token), filter.pivot() - filter.width() / 2);
            double to = Math.min(wavelength(token + 1), filter.pivot() + filter.width() / 2);
            double weights = to > from ? weights(token) : 0;
            if (weights > 0) {
                double share = (to - from) * (from + to) / 2;
                sum += share * weighted(token) / weights;
                variance += share * share / weights;
                photons += share;
                covered += to - from;
            }
        }
        if (covered >= LEAST_OF_FILTER * filter.width()) {
            double zeroPoint = ZERO_POINT - 5 * Math.log10(filter.pivot());
            magnitudes.set(band, sum / photons, Math.sqrt(variance) / photons, zeroPoint);
        }
    }

    /** By how many standard deviations the means of the spectrum tokens stray from zero more than noise would. */
    double signal() {
        double chiSquare = 0;
        int count = 0;
        for (int token = 0; token < layout.spectrumTokens(); token++) {
            double weights = weights(token);
            if (weights > 0) {
                chiSquare += weighted(token) * weighted(token) / weights;
                count++;
            }
        }
        return (chiSquare - count) / Math.sqrt(2.0 * count);
    }

    private double weights(int token) {
        double sum = 0;
        for (int k = token * layout.spectrumPatch(); k < (token + 1) * layout.spectrumPatch(); k++) {
            sum += grid.inverseVariance()[k];
        }
        return sum;
    }

    private double weighted(int token) {
        double sum = 0;
        for (int k = token * layout.spectrumPatch(); k < (token + 1) * layout.spectrumPatch(); k++) {
            sum += (double) grid.inverseVariance()[k] * grid.flux()[k];
        }
        return sum;
    }

    /** Wavelength at which a token begins, Angstrom. */
    private double wavelength(int token) {
        double sample = token * layout.spectrumPatch() - 0.5;
        return Math.pow(10, layout.spectrumLogStart() + sample * layout.spectrumLogStep());
    }
}
