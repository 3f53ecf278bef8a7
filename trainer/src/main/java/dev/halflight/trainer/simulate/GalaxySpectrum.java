/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Rest-frame spectra of galaxies along a sequence of types, 0 elliptical, 0.5 spiral, 1 irregular: three stellar populations, dust, a few
 * smooth modes that no such mixture has, and emission lines as strong as the young light.
 */
final class GalaxySpectrum {
    /** Smooth wiggles of the continuum, half a wave to two waves over the grid's useful range. */
    private static final List<Curve> MODES = List.of(mode(1), mode(2), mode(3), mode(4), mode(5));

    private static final double MODE_SIGMA = 0.015;

    private GalaxySpectrum() {}

    /**
     * Draws the spectrum of a galaxy, or of a part of one.
     *
     * @param type 0 elliptical to 1 irregular
     * @param redshift makes the populations of distant galaxies younger
     * @param dust E(B-V) of the stars, magnitudes
     */
    static RestSpectrum draw(double type, double redshift, double dust, Draw draw) {
        double young = sigmoid(-4.5 + 4.9 * type + 0.35 * redshift + draw.gaussian(0, 0.35));
        double middle = sigmoid(-2.4 + 5.0 * type + 0.5 * redshift + draw.gaussian(0, 0.2)) * (1 - young);
        Continuum continuum = new Continuum(
                List.of(
                        new Continuum.Term(StellarLibrary.OLD, 1 - young - middle),
                        new Continuum.Term(StellarLibrary.INTERMEDIATE, middle),
                        new Continuum.Term(StellarLibrary.YOUNG, young)),
                modes(draw));
        double hydrogenAlpha = young * draw.scatter(140, 0.18) + 0.4;
        List<EmissionLine> lines = StarFormingLines.draw(hydrogenAlpha, type, 2 * dust, draw);
        return new RestSpectrum(continuum.times(Dust.REDDENING, dust), lines);
    }

    private static List<Continuum.Term> modes(Draw draw) {
        List<Continuum.Term> terms = new ArrayList<>();
        for (int i = 0; i < MODES.size(); i++) {
            terms.add(new Continuum.Term(MODES.get(i), draw.gaussian(0, MODE_SIGMA / Math.sqrt(i + 1))));
        }
        return terms;
    }

    private static Curve mode(int number) {
        double start = Math.log(1500);
        double range = Math.log(11_000) - start;
        return new Curve(wavelength -> Math.cos(Math.PI * number * (Math.log(wavelength) - start) / range));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
