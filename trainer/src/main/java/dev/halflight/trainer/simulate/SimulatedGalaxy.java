/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;

/**
 * A galaxy of the simulated sky as it is, before dust of the Milky Way, atmosphere and noise.
 *
 * @param magnitudes total AB magnitudes, in the order of the passbands that were asked for
 * @param halfLightRadius radius of the circle that holds half of its light in the i band, arcsec
 */
public record SimulatedGalaxy(double redshift, List<Double> magnitudes, double halfLightRadius) {
    public SimulatedGalaxy {
        magnitudes = List.copyOf(magnitudes);
    }
}
