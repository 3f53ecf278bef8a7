/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Passband;
import java.util.ArrayList;
import java.util.List;

/** The galaxies of a simulated sky without their images: redshifts, sizes, and magnitudes through any passbands. */
public final class GalaxyPhotometry {
    private final List<Passband> passbands;
    private final Magnitudes magnitudes;

    /** Galaxies of the sky that a configuration describes, in these passbands. */
    public GalaxyPhotometry(SimulationConfig config, List<Passband> passbands) {
        this.passbands = List.copyOf(passbands);
        magnitudes = new Magnitudes(config.brightest(), config.faintest(), config.countSlope());
    }

    /** Galaxy {@code index} of the sky {@code seed}, the same whenever it is asked for. Safe for use by several threads. */
    public SimulatedGalaxy galaxy(long seed, long index) {
        Draw draw = Draw.of(seed, index);
        Source source = GalaxyFactory.draw(magnitudes.draw(draw), 0, 0, draw);
        List<Double> observed = new ArrayList<>();
        for (Passband passband : passbands) {
            double flux = 0;
            for (Component component : source.components()) {
                flux += component.scale() * 1e-17 * flux(component.spectrum(), component.redshift(), passband);
            }
            observed.add(-2.5 * Math.log10(flux) - 48.6);
        }
        return new SimulatedGalaxy(source.redshift(), observed, halfLight(source) * Stamp.ARCSEC_PER_PIXEL);
    }

    private static double flux(RestSpectrum spectrum, double redshift, Passband passband) {
        RestGrid grid = RestGrid.COARSE;
        double stretch = 1 + redshift;
        int from = (int) grid.index(passband.start() / stretch);
        int to = (int) grid.index(passband.end() / stretch) + 1;
        double[] continuum = spectrum.continuum().sample(grid, from, to);
        double energy = 0;
        double reference = 0;
        double step = Math.log(grid.wavelength(1) / grid.wavelength(0));
        for (int i = from; i < to; i++) {
            double observed = grid.wavelength(i) * stretch;
            double transmission = passband.transmission(observed);
            energy += continuum[i - from]
                    * IntergalacticMedium.transmission(observed, redshift)
                    * transmission
                    * observed
                    * observed
                    * step;
            reference += transmission * step;
        }
        for (EmissionLine line : spectrum.lines()) {
            double observed = line.wavelength() * stretch;
            energy += line.flux()
                    * stretch
                    * IntergalacticMedium.transmission(observed, redshift)
                    * passband.transmission(observed)
                    * observed;
        }
        return energy / (2.99792458e18 * reference);
    }

    private static double halfLight(Source source) {
        double total = 0;
        for (Component component : source.components()) {
            total += component.counts()[Filter.I.ordinal()];
        }
        double low = 0;
        double high = 500;
        while (high - low > 1e-3) {
            double radius = (low + high) / 2;
            double inside = 0;
            for (Component component : source.components()) {
                inside += component.counts()[Filter.I.ordinal()]
                        * component.shape().within(radius);
            }
            if (inside < total / 2) {
                low = radius;
            } else {
                high = radius;
            }
        }
        return (low + high) / 2;
    }
}
