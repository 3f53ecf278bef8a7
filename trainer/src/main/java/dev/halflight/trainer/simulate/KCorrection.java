/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * How much fainter the i band of a galaxy is than its rest-frame B, apart from its distance: m_i = M_B + distance modulus + K (Hogg et al.
 * 2002, astro-ph/0210394), the mean of drawn spectra of one type.
 */
final class KCorrection {
    private static final double[] B = {3950, 4900};
    private static final double[] I = {6950, 8460};
    private static final int SPECTRA = 9;

    private KCorrection() {}

    /** The correction of a type at each redshift, AB magnitudes. */
    static double[] of(GalaxySpectra spectra, double type, double[] redshifts) {
        double[] corrections = new double[redshifts.length];
        Draw draw = Draw.of(7, Math.round(1000 * type));
        for (int i = 0; i < redshifts.length; i++) {
            List<Double> drawn = new ArrayList<>();
            for (int k = 0; k < SPECTRA; k++) {
                drawn.add(of(
                        spectra.draw(type, redshifts[i], DustContent.typical(type, redshifts[i]), draw), redshifts[i]));
            }
            corrections[i] = drawn.stream().sorted().toList().get(SPECTRA / 2);
        }
        return corrections;
    }

    /** The correction of one spectrum. */
    static double of(RestSpectrum spectrum, double redshift) {
        double stretch = 1 + redshift;
        double blue = perFrequency(spectrum, B[0], B[1]);
        double seen = perFrequency(spectrum, I[0] / stretch, I[1] / stretch) * stretch;
        return -2.5 * Math.log10(seen / blue);
    }

    /** Mean flux density per unit frequency in a box of wavelengths, times the speed of light: int f lambda dlambda / int dlambda / lambda. */
    private static double perFrequency(RestSpectrum spectrum, double from, double to) {
        RestGrid grid = RestGrid.COARSE;
        int first = (int) grid.index(from);
        int end = (int) grid.index(to) + 1;
        double[] flux = spectrum.continuum().sample(grid, first, end);
        double step = Math.log(grid.wavelength(1) / grid.wavelength(0));
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += flux[i - first] * grid.wavelength(i) * grid.wavelength(i) * step;
        }
        for (EmissionLine line : spectrum.lines()) {
            if (line.wavelength() > from && line.wavelength() < to) {
                sum += line.flux() * line.wavelength();
            }
        }
        return sum / ((end - first) * step);
    }
}
