/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.v1.RedshiftUse;
import java.util.Map;

/**
 * What a calibration found.
 *
 * @param calibration the correction, learned from all objects
 * @param thresholds what redshifts are fit for
 * @param shares part of the galaxies for each use, 0 to 1
 * @param check the correction learned from one half of the objects, checked on the other
 * @param galaxies how many galaxies were in it
 */
public record CalibrationResult(
        Calibration calibration,
        Thresholds thresholds,
        Map<RedshiftUse, Double> shares,
        CalibrationCheck check,
        int galaxies) {
    public CalibrationResult {
        shares = Map.copyOf(shares);
    }
}
