/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Numbers of objects by their i magnitude. */
sealed interface MagnitudeCounts permits Magnitudes, NaturalMagnitudes {
    /** What a configuration asks for: a slope of its own, or with a slope of 0 the galaxies' own counts. */
    static MagnitudeCounts of(SimulationConfig config, GalaxyFactory galaxies) {
        return config.countSlope() == 0
                ? new NaturalMagnitudes(galaxies.counts(), config.brightest(), config.faintest())
                : new Magnitudes(config.brightest(), config.faintest(), config.countSlope());
    }

    double draw(Draw draw);

    /** The share of the objects that are brighter, 0 to 1. */
    double brighter(double magnitude);

    double faintest();
}
