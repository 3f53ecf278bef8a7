/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.simulate.SkySettings;

/**
 * A simulated sky to learn from.
 *
 * @param seed which of the skies of these settings
 */
public record SimulatedSky(long seed, SkySettings settings) {}
