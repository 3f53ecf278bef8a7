/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Circumstances;
import dev.halflight.trainer.evaluate.RedshiftOutcome;

/**
 * A redshift of an object that the calibration did not learn from.
 *
 * @param circumstances of the network's distribution
 * @param natural whether objects like it were drawn as often as they are met
 * @param before what came of the network's distribution
 * @param after what came of the calibrated one
 */
public record CheckedRedshift(
        Circumstances circumstances, boolean natural, RedshiftOutcome before, RedshiftOutcome after) {}
