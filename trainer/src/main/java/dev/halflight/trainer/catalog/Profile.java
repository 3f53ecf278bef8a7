/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

/**
 * A fitted Sersic profile, without the blur of atmosphere and telescope.
 *
 * @param halfLightRadius along the major axis, arcsec
 * @param sersicIndex 1 an exponential disc, 4 a de Vaucouleurs profile
 * @param axisRatio minor to major axis, above 0 to 1
 */
public record Profile(double halfLightRadius, double sersicIndex, double axisRatio) {
    public Profile {
        if (!(halfLightRadius > 0 && sersicIndex > 0 && axisRatio > 0 && axisRatio <= 1)) {
            throw new IllegalArgumentException("no such profile: " + halfLightRadius + " arcsec, index " + sersicIndex
                    + ", axis ratio " + axisRatio);
        }
    }

    /** Radius of the circle of the same area as the ellipse that holds half of the light, arcsec. */
    public double circularRadius() {
        return halfLightRadius * Math.sqrt(axisRatio);
    }
}
