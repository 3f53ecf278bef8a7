/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Rest-frame spectra of quasars: a broken power law, iron, and broad lines with the mean equivalent widths of Vanden Berk et al. 2001,
 * AJ 122, 549.
 */
final class QuasarSpectrum {
    private static final Curve UNITY = new Curve(wavelength -> 1);
    private static final Curve SLOPE = new Curve(wavelength -> Math.log(wavelength / 3000));
    private static final Curve RED_UPTURN = new Curve(wavelength -> Math.max(0, Math.log(wavelength / 4700)));
    private static final Curve IRON = new Curve(wavelength -> bump(wavelength, 2480, 140)
            + 0.7 * bump(wavelength, 3100, 320)
            + 0.5 * bump(wavelength, 4570, 80)
            + 0.5 * bump(wavelength, 5250, 110));

    /** Wavelength and mean equivalent width, Angstrom, of the broad lines. */
    private static final double[][] BROAD = {
        {1033, 10},
        {1215.67, 75},
        {1240.1, 20},
        {1398, 8},
        {1549.5, 26},
        {1857, 4},
        {1908.7, 21},
        {2799.1, 32},
        {4102.9, 5},
        {4341.7, 13},
        {4862.7, 46},
        {5877, 5},
        {6564.6, 195}
    };

    private QuasarSpectrum() {}

    static RestSpectrum draw(Draw draw) {
        Continuum continuum = new Continuum(
                List.of(new Continuum.Term(UNITY, 1)),
                List.of(
                        new Continuum.Term(SLOPE, draw.gaussian(-1.5, 0.3)),
                        new Continuum.Term(RED_UPTURN, draw.gaussian(1.6, 0.3)),
                        new Continuum.Term(IRON, draw.uniform(0.1, 0.4)),
                        new Continuum.Term(Dust.REDDENING, Math.abs(draw.gaussian(0, 0.025)))));
        double strength = draw.scatter(1, 0.15);
        double sigma = draw.logUniform(1500, 8000) / 2.355;
        List<EmissionLine> lines = new ArrayList<>();
        for (double[] line : BROAD) {
            double flux = continuum.at(line[0]) * line[1] * strength * draw.scatter(1, 0.12);
            lines.add(new EmissionLine(line[0], flux, sigma * draw.uniform(0.8, 1.2)));
        }
        Gas narrow = new Gas(lines, 0, draw.uniform(150, 400));
        narrow.oxygenThree(continuum.at(5008) * draw.scatter(13, 0.35));
        narrow.oxygenTwo(continuum.at(3728) * draw.scatter(1.6, 0.2), 0.45);
        return new RestSpectrum(continuum, lines);
    }

    private static double bump(double wavelength, double center, double width) {
        double offset = (wavelength - center) / width;
        return Math.exp(-0.5 * offset * offset);
    }
}
