/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;

/**
 * Rest-frame spectra of galaxies along a sequence of types, 0 elliptical, 0.5 spiral, 1 irregular: three stellar populations, dust, a few
 * smooth modes that no such mixture has, and emission lines as strong as the young light.
 */
final class ParametricSpectra implements GalaxySpectra {
    private static final double MODE_SIGMA = 0.01;
    /** The old populations are red already: with all of the dust, colors would be redder than real ones. */
    private static final double DUST_SHARE = 0.7;

    @Override
    public RestSpectrum draw(double type, double redshift, double dust, Draw draw) {
        double young = sigmoid(-5.4 + 5.0 * type + 0.32 * redshift + draw.gaussian(0, 0.26));
        double middle = sigmoid(-2.8 + 4.6 * type + 0.5 * redshift + draw.gaussian(0, 0.1)) * (1 - young);
        Continuum continuum = new Continuum(
                List.of(
                        new Continuum.Term(StellarLibrary.OLD, 1 - young - middle),
                        new Continuum.Term(StellarLibrary.INTERMEDIATE, middle),
                        new Continuum.Term(StellarLibrary.YOUNG, young)),
                SmoothModes.draw(MODE_SIGMA, draw));
        double hydrogenAlpha = young * draw.scatter(140, 0.18) + 0.4;
        List<EmissionLine> lines = StarFormingLines.draw(hydrogenAlpha, type, 2 * dust, draw);
        return new RestSpectrum(continuum.times(Dust.REDDENING, DUST_SHARE * dust), lines);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
