/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.SurveyFilter;

/**
 * A point spread function: the sum of two Moffat profiles, of exponents 2.5 and 3.5, with the same full width at half maximum.
 *
 * @param fwhm full width at half maximum, arcsec
 * @param wings share of the profile of exponent 2.5, whose wings are the broader ones
 */
record Psf(double fwhm, double wings) {
    Psf {
        if (!(fwhm > 0 && wings >= 0 && wings <= 1)) {
            throw new IllegalArgumentException("no such point spread function: " + fwhm + " arcsec, wings " + wings);
        }
    }

    static Psf draw(SurveyFilter filter, Draw draw) {
        double ratio = Math.min(Math.max(draw.gaussian(1, 0.12), 0.7), 1.5);
        return new Psf(filter.seeing() * ratio, draw.uniform(0.2, 0.8));
    }

    /**
     * Fourier transform at an angular frequency in radians per arcsec, 1 at 0. A Moffat profile of a half-integer exponent has a closed
     * form, for its transform is x^(beta-1) K_(beta-1)(x) up to a constant, x being the frequency times the core radius.
     */
    double transfer(double frequency) {
        double broad = frequency * core(2.5);
        double narrow = frequency * core(3.5);
        return wings * Math.exp(-broad) * (1 + broad)
                + (1 - wings) * Math.exp(-narrow) * (1 + narrow + narrow * narrow / 3);
    }

    private double core(double exponent) {
        return fwhm / (2 * Math.sqrt(Math.pow(2, 1 / exponent) - 1));
    }
}
