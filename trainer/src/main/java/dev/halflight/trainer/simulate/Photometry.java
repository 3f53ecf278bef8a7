/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Spectrum to broad-band fluxes. */
final class Photometry {
    private static final double LIGHT_ANGSTROM_PER_SECOND = 2.99792458e18;
    private static final RestGrid GRID = RestGrid.COARSE;

    private Photometry() {}

    /**
     * Mean flux density per unit frequency in each filter, in the order of {@link Filter}, of a source at a redshift whose observed flux
     * density per unit wavelength is the rest-frame one, stretched: in erg/s/cm2/Hz where that is in erg/s/cm2/Angstrom. The mean is that
     * of the AB system: integral of f T lambda over integral of c T / lambda.
     */
    static double[] fluxes(RestSpectrum spectrum, double redshift) {
        double stretch = 1 + redshift;
        double[] fluxes = new double[Filter.values().length];
        for (Filter filter : Filter.values()) {
            int from = (int) GRID.index(filter.start() / stretch);
            int to = (int) GRID.index(filter.end() / stretch) + 1;
            double[] continuum = spectrum.continuum().sample(GRID, from, to);
            double energy = 0;
            double reference = 0;
            for (int i = from; i < to; i++) {
                double observed = GRID.wavelength(i) * stretch;
                double transmission = filter.transmission(observed);
                // samples are equal steps of the logarithm: d lambda = lambda d ln lambda
                energy += continuum[i - from] * through(observed, redshift) * transmission * observed * observed;
                reference += transmission;
            }
            double step = Math.log(GRID.wavelength(1) / GRID.wavelength(0));
            double lines = lines(spectrum, filter, redshift);
            fluxes[filter.ordinal()] = (energy * step + lines) / (LIGHT_ANGSTROM_PER_SECOND * reference * step);
        }
        return fluxes;
    }

    private static double lines(RestSpectrum spectrum, Filter filter, double redshift) {
        double energy = 0;
        for (EmissionLine line : spectrum.lines()) {
            double observed = line.wavelength() * (1 + redshift);
            if (observed > filter.start() && observed < filter.end()) {
                energy += line.flux()
                        * (1 + redshift)
                        * through(observed, redshift)
                        * filter.transmission(observed)
                        * observed;
            }
        }
        return energy;
    }

    private static double through(double observed, double redshift) {
        return IntergalacticMedium.transmission(observed, redshift);
    }
}
