/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;

/**
 * A spectrum as the fit needs it: sums over its samples, and the transforms of its weights. A sample between the centers of two cells
 * counts in both, its inverse variance shared out by nearness, as if it were two samples of the same flux.
 *
 * <p>Beside the templates a smooth curve is fitted, a cubic in log10 of the wavelength: it takes up errors of the flux calibration (the
 * pipeline of SDSS-III fits polynomials too: Bolton et al. 2012, AJ 144, 144).
 */
final class GriddedSpectrum {
    /** Terms of the smooth curve. */
    static final int CURVE = 4;

    private static final double MIDDLE = (FitGrid.START + FitGrid.END) / 2;
    private static final double HALF = (FitGrid.END - FitGrid.START) / 2;

    private final double[] weight = new double[FitGrid.OBSERVED + 1];
    private final double[] flux = new double[FitGrid.OBSERVED + 1];
    private final double[][] curve = new double[CURVE][FitGrid.OBSERVED + 1];
    private final double[] curveFlux = new double[CURVE];
    private final double[][] curveCurve = new double[CURVE][CURVE];
    private double fluxFlux;
    private int samples;

    private GriddedSpectrum() {}

    static GriddedSpectrum of(Spectrum spectrum) {
        float[] wavelength = Floats.fromBytes(spectrum.getWavelength());
        float[] flux = Floats.fromBytes(spectrum.getFlux());
        float[] inverseVariance = Floats.fromBytes(spectrum.getInverseVariance());
        if (flux.length != wavelength.length || inverseVariance.length != wavelength.length) {
            throw new IllegalArgumentException("a spectrum of " + wavelength.length + " wavelengths has " + flux.length
                    + " fluxes and " + inverseVariance.length + " inverse variances");
        }
        GriddedSpectrum gridded = new GriddedSpectrum();
        for (int k = 0; k < wavelength.length; k++) {
            double position = (Math.log10(wavelength[k]) - FitGrid.START) / FitGrid.STEP;
            boolean usable = inverseVariance[k] > 0 && Float.isFinite(inverseVariance[k]) && Float.isFinite(flux[k]);
            if (usable && position >= 0 && position < FitGrid.OBSERVED) {
                gridded.add(position, flux[k], inverseVariance[k]);
            }
        }
        return gridded;
    }

    private void add(double position, double value, double inverseVariance) {
        samples++;
        int cell = (int) position;
        double share = position - cell;
        double[] terms = curve(position);
        spread(weight, cell, share, inverseVariance);
        spread(flux, cell, share, inverseVariance * value);
        fluxFlux += inverseVariance * value * value;
        for (int p = 0; p < CURVE; p++) {
            spread(curve[p], cell, share, inverseVariance * terms[p]);
            curveFlux[p] += inverseVariance * terms[p] * value;
            for (int q = 0; q < CURVE; q++) {
                curveCurve[p][q] += inverseVariance * terms[p] * terms[q];
            }
        }
    }

    private static void spread(double[] cells, int cell, double share, double value) {
        cells[cell] += (1 - share) * value;
        cells[cell + 1] += share * value;
    }

    /** The Legendre polynomials at a place on the grid. */
    private static double[] curve(double position) {
        double x = (FitGrid.START + position * FitGrid.STEP - MIDDLE) / HALF;
        return new double[] {1, x, (3 * x * x - 1) / 2, (5 * x * x - 3) * x / 2};
    }

    /** How many samples are used. */
    int samples() {
        return samples;
    }

    /** Transform of the inverse variance. */
    double[] weight() {
        return Correlation.transform(weight);
    }

    /** Transform of inverse variance times flux. */
    double[] flux() {
        return Correlation.transform(flux);
    }

    /** Transforms of inverse variance times each term of the curve. */
    double[][] curve() {
        double[][] transforms = new double[CURVE][];
        for (int p = 0; p < CURVE; p++) {
            transforms[p] = Correlation.transform(curve[p]);
        }
        return transforms;
    }

    /** Sum of inverse variance times the flux squared: the chi-squared of nothing at all. */
    double fluxFlux() {
        return fluxFlux;
    }

    /** Sum of inverse variance times flux times a term of the curve. */
    double curveFlux(int term) {
        return curveFlux[term];
    }

    /** Sum of inverse variance times two terms of the curve. */
    double curveCurve(int term, int other) {
        return curveCurve[term][other];
    }
}
