/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Circumstances;

/**
 * Where in a network's redshift distribution the true redshift lies.
 *
 * @param circumstances of the distribution
 * @param pit the probability below the true redshift (probability integral transform), 0 to 1
 */
record Rank(Circumstances circumstances, double pit) {}
