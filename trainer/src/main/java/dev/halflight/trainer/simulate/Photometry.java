/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;

/** Spectrum to broad-band fluxes. */
final class Photometry {
    private static final double LIGHT_ANGSTROM_PER_SECOND = 2.99792458e18;
    private static final RestGrid GRID = RestGrid.COARSE;
    private static final double LOG_STEP = Math.log(GRID.wavelength(1) / GRID.wavelength(0));
    private static final double LYMAN_ALPHA = 1215.67;

    private Photometry() {}

    /**
     * Mean flux density per unit frequency in each filter of a source at a redshift whose observed flux density per unit wavelength is the
     * rest-frame one, stretched: in erg/s/cm2/Hz where that is in erg/s/cm2/Angstrom. The mean is that of the AB system: integral of
     * f T lambda over integral of c T / lambda.
     */
    static double[] fluxes(RestSpectrum spectrum, double redshift, List<FilterTable> filters) {
        long tenths = Math.round(Math.log1p(redshift) / LOG_STEP * FilterTable.PHASES);
        int shift = (int) (tenths / FilterTable.PHASES);
        int phase = (int) (tenths % FilterTable.PHASES);
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (FilterTable filter : filters) {
            first = Math.min(first, filter.start());
            last = Math.max(last, filter.end());
        }
        int from = Math.max(0, first - shift);
        int to = Math.max(from, Math.min(GRID.size(), last - shift));
        double[] continuum = spectrum.continuum().sample(GRID, from, to);
        absorb(continuum, from, redshift);
        double[] fluxes = new double[filters.size()];
        for (int k = 0; k < fluxes.length; k++) {
            FilterTable filter = filters.get(k);
            float[] weights = filter.weights(phase);
            int offset = filter.start() - shift;
            double energy = 0;
            for (int i = Math.max(from, offset); i < Math.min(to, offset + weights.length); i++) {
                energy += continuum[i - from] * weights[i - offset];
            }
            double light = energy * LOG_STEP + lines(spectrum, filter, redshift);
            fluxes[k] = light / (LIGHT_ANGSTROM_PER_SECOND * filter.transmissions(phase) * LOG_STEP);
        }
        return fluxes;
    }

    private static void absorb(double[] continuum, int from, double redshift) {
        for (int i = 0; i < continuum.length; i++) {
            double rest = GRID.wavelength(from + i);
            if (rest > LYMAN_ALPHA) {
                return;
            }
            continuum[i] *= IntergalacticMedium.transmission(rest * (1 + redshift), redshift);
        }
    }

    private static double lines(RestSpectrum spectrum, FilterTable filter, double redshift) {
        double energy = 0;
        for (EmissionLine line : spectrum.lines()) {
            double observed = line.wavelength() * (1 + redshift);
            double transmission = filter.passband().transmission(observed);
            if (transmission > 0) {
                energy += line.flux()
                        * (1 + redshift)
                        * IntergalacticMedium.transmission(observed, redshift)
                        * transmission
                        * observed;
            }
        }
        return energy;
    }
}
