/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.SurveyFilter;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.Band;
import java.util.List;

/**
 * A part of what a stamp shows: one shape of one spectrum.
 *
 * @param dx from the object's position towards higher columns, arcsec
 * @param dy from the object's position towards higher rows, arcsec
 * @param scale flux density in 1e-17 erg/s/cm2/Angstrom of one unit of the spectrum
 */
record Component(Shape shape, double dx, double dy, RestSpectrum spectrum, double redshift, double scale) {
    /** The filter of the i band magnitudes, whatever the survey: Hyper Suprime-Cam's i2. */
    static final FilterTable REFERENCE = new FilterTable(Surveys.builtIn()
            .named("hsc")
            .filter(Band.I)
            .map(SurveyFilter::passband)
            .orElseThrow());

    private static final double AB_ZERO = 48.6;

    /** A component of an AB magnitude in the reference filter. */
    static Component of(Shape shape, double dx, double dy, RestSpectrum spectrum, double redshift, double magnitude) {
        double reference = Photometry.fluxes(spectrum, redshift, List.of(REFERENCE))[0];
        double scale = Math.pow(10, -0.4 * (magnitude + AB_ZERO)) / reference * 1e17;
        return new Component(shape, dx, dy, spectrum, redshift, scale);
    }

    /**
     * The total flux in each filter, before Galactic dust.
     *
     * @param zeroPoint AB magnitude of one count
     */
    double[] counts(List<FilterTable> filters, double zeroPoint) {
        double[] counts = Photometry.fluxes(spectrum, redshift, filters);
        double factor = scale * 1e-17 * Math.pow(10, 0.4 * (zeroPoint + AB_ZERO));
        for (int i = 0; i < counts.length; i++) {
            counts[i] *= factor;
        }
        return counts;
    }
}
