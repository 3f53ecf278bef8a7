/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Passband;
import java.util.ArrayList;
import java.util.List;

/** The galaxies of a simulated sky without their images: redshifts, sizes, and magnitudes through any passbands. */
public final class GalaxyPhotometry {
    private static final double LARGEST_HALF_LIGHT = 60;
    private static final double HALF_LIGHT_PRECISION = 1e-4;

    private final List<FilterTable> filters;
    private final GalaxyFactory galaxies;
    private final MagnitudeCounts magnitudes;

    /** Galaxies of the sky that a configuration describes, in these passbands, of parametric spectra. */
    public GalaxyPhotometry(SimulationConfig config, List<Passband> passbands) {
        this(config, SkyModel.parametric(), passbands);
    }

    /** Galaxies of the sky that a configuration and a model describe, in these passbands. */
    public GalaxyPhotometry(SimulationConfig config, SkyModel model, List<Passband> passbands) {
        galaxies = model.galaxies();
        filters = passbands.stream().map(FilterTable::new).toList();
        magnitudes = MagnitudeCounts.of(config, galaxies);
    }

    /** Galaxy {@code index} of the sky {@code seed}, the same whenever it is asked for. Safe for use by several threads. */
    public SimulatedGalaxy galaxy(long seed, long index) {
        Draw draw = Draw.of(seed, index);
        Source source = galaxies.draw(magnitudes.draw(draw), 0, 0, draw);
        double[] fluxes = new double[filters.size()];
        for (Component component : source.components()) {
            double[] part = component.counts(filters, 0);
            for (int i = 0; i < fluxes.length; i++) {
                fluxes[i] += part[i];
            }
        }
        List<Double> observed = new ArrayList<>();
        for (double flux : fluxes) {
            observed.add(-2.5 * Math.log10(flux));
        }
        return new SimulatedGalaxy(source.redshift(), observed, halfLight(source.components()));
    }

    /** The circle that holds half of the light in the reference filter, arcsec. */
    private static double halfLight(List<Component> components) {
        double[] light = components.stream()
                .mapToDouble(component -> component.counts(List.of(Component.REFERENCE), 0)[0])
                .toArray();
        double low = 0;
        double high = LARGEST_HALF_LIGHT;
        while (high - low > HALF_LIGHT_PRECISION) {
            double radius = (low + high) / 2;
            double inside = 0;
            double total = 0;
            for (int i = 0; i < light.length; i++) {
                inside += light[i] * components.get(i).shape().within(radius);
                total += light[i];
            }
            low = inside < total / 2 ? radius : low;
            high = inside < total / 2 ? high : radius;
        }
        return (low + high) / 2;
    }
}
