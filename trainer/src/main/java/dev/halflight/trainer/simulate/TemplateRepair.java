/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * What the continua of the archetypes lack, smooth in wavelength: straight between knots, in the logarithm of both flux and wavelength,
 * constant beyond them, and nothing at 5500 Angstrom. Templates are repaired from photometry as in Budavari et al. 2000, AJ 120, 1588; the
 * values were fitted to the colors of half of the galaxies of DEEP2 (Matthews et al. 2013, ApJS 204, 21), together with the population's
 * constants.
 */
final class TemplateRepair {
    /** For galaxies without young stars. */
    static final TemplateRepair OLD = new TemplateRepair(
            new double[] {2300, 2900, 3400, 3800, 4200, 4700, 5500, 6500, 8000},
            new double[] {0, 0.057, 0.014, 0.014, 0.105, 0.036, 0, 0.009, -0.030});
    /** For star-forming galaxies: the break at 4000 Angstrom is weaker than in the archetypes, which are of nearer galaxies. */
    static final TemplateRepair YOUNG = new TemplateRepair(
            new double[] {1800, 2300, 2900, 3400, 3800, 4200, 4700, 5500, 6500, 8000},
            new double[] {0.213, -0.029, 0.067, 0.017, 0.120, -0.075, 0.043, 0, 0.021, -0.127});

    private final double[] wavelengths;
    private final double[] logFactors;
    private final Curve curve;

    private TemplateRepair(double[] wavelengths, double[] logFactors) {
        this.wavelengths = wavelengths;
        this.logFactors = logFactors;
        curve = new Curve(this::logFactor);
    }

    /** Natural logarithm of what the flux is multiplied by. */
    Curve curve() {
        return curve;
    }

    /** The same of one wavelength, Angstrom. */
    double logFactor(double wavelength) {
        if (wavelength <= wavelengths[0]) {
            return logFactors[0];
        }
        for (int i = 1; i < wavelengths.length; i++) {
            if (wavelength <= wavelengths[i]) {
                double place =
                        Math.log(wavelength / wavelengths[i - 1]) / Math.log(wavelengths[i] / wavelengths[i - 1]);
                return logFactors[i - 1] + place * (logFactors[i] - logFactors[i - 1]);
            }
        }
        return logFactors[logFactors.length - 1];
    }
}
