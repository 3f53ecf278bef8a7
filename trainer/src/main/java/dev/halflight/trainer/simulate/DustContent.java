/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * How much dust galaxies have: spirals the most, the more edge-on the more; star-forming ones had more in the past, which is set so that
 * their colors at redshifts near 1 are those of real galaxies.
 */
final class DustContent {
    private static final double SCATTER = 0.56;
    private static final double INCLINATION = 0.8;
    private static final double MEAN_AXIS_RATIO = 0.6;

    private DustContent() {}

    /**
     * E(B-V) of the stars, magnitudes.
     *
     * @param type 0 elliptical to 1 irregular
     * @param axisRatio 1 face-on
     */
    static double draw(double type, double redshift, double axisRatio, Draw draw) {
        return faceOn(type, redshift) * (1 + INCLINATION * (1 - axisRatio)) * Math.exp(draw.gaussian(0, SCATTER));
    }

    /** The median of a type at a redshift. */
    static double typical(double type, double redshift) {
        return faceOn(type, redshift) * (1 + INCLINATION * (1 - MEAN_AXIS_RATIO));
    }

    private static double faceOn(double type, double redshift) {
        double spiral = 0.018 * Math.exp(-Math.pow((type - 0.6) / 0.3, 2));
        double starForming = Math.min(Math.max((type - 0.15) / 0.2, 0), 1);
        return 0.021 + starForming * (0.042 + spiral) * (1 + 1.12 * Math.min(redshift, 1.5));
    }
}
