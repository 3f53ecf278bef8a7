/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/**
 * Up to which risk a redshift is fit for use, and how often such redshifts fail: |dz| above {@link RedshiftScatter#OUTLIER}.
 *
 * @param recommendedRisk risk up to which a redshift is recommended, if nothing else speaks against it
 * @param cautionRisk risk up to which it may be used with caution; not less
 * @param recommendedFailures part of the recommended redshifts that fail, 0 to 1; NaN where it was not measured
 * @param cautionFailures part of those to be used with caution that fail, 0 to 1; NaN where it was not measured
 */
public record Thresholds(
        double recommendedRisk, double cautionRisk, double recommendedFailures, double cautionFailures) {
    /** By judgement, where nothing was measured. */
    public static final Thresholds UNMEASURED = new Thresholds(0.1, 0.35, Double.NaN, Double.NaN);

    public Thresholds {
        if (!(recommendedRisk >= 0 && cautionRisk >= recommendedRisk && cautionRisk <= 1)) {
            throw new IllegalArgumentException(
                    "no thresholds of a risk from 0 to 1: " + recommendedRisk + " and then " + cautionRisk);
        }
    }
}
