/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.ArrayList;
import java.util.List;

/** Which objects there are, and what lies beside them. */
final class Population {
    private static final double FAINTEST_NEIGHBOR = 25.5;
    private static final double HALF_STAMP = Stamp.SIDE / 2;
    private static final double CLOSEST = 1.18;

    private final SimulationConfig config;
    private final MagnitudeCounts magnitudes;
    private final GalaxyFactory galaxies;

    Population(SimulationConfig config, SkyModel model) {
        this.config = config;
        galaxies = model.galaxies();
        magnitudes = MagnitudeCounts.of(config, galaxies);
    }

    Source source(Draw draw) {
        double magnitude = magnitudes.draw(draw);
        double u = draw.uniform(0, 1);
        if (u < config.stars()) {
            return PointFactory.star(magnitude, 0, 0, draw);
        }
        if (u < config.stars() + config.quasars()) {
            return PointFactory.quasar(magnitude, 0, 0, draw);
        }
        return galaxies.draw(magnitude, 0, 0, draw);
    }

    /**
     * Whether the object has a spectrum: the bright ones do, with a soft limit that keeps the configured share.
     *
     * @param faintest AB magnitude in the i band of the faintest objects that are observed
     */
    boolean hasSpectrum(Source source, double faintest, Draw draw) {
        double softness = 0.15 * Math.min(config.spectra(), 1 - config.spectra());
        double observed = magnitudes.brighter(Math.min(faintest, magnitudes.faintest()));
        double rank = magnitudes.brighter(source.magnitude()) / observed + draw.gaussian(0, 1) * softness;
        return rank < config.spectra() || config.spectra() == 1;
    }

    /** The parts of other objects in the stamp, most of them fainter than the object. */
    List<Component> neighbors(Source source, Draw draw) {
        List<Component> components = new ArrayList<>();
        if (!draw.chance(config.blends())) {
            return components;
        }
        int count = draw.integer(1, 3);
        Magnitudes counts =
                new Magnitudes(source.magnitude() - 1, Math.max(source.magnitude() + 1, FAINTEST_NEIGHBOR), 0.3);
        for (int i = 0; i < count; i++) {
            double angle = draw.uniform(0, 2 * Math.PI);
            double distance = Math.sqrt(draw.uniform(CLOSEST * CLOSEST, HALF_STAMP * HALF_STAMP * 1.3));
            double dx = distance * Math.cos(angle);
            double dy = distance * Math.sin(angle);
            Source neighbor = draw.chance(0.15)
                    ? PointFactory.star(counts.draw(draw), dx, dy, draw)
                    : galaxies.draw(counts.draw(draw), dx, dy, draw);
            components.addAll(neighbor.components());
        }
        return components;
    }
}
