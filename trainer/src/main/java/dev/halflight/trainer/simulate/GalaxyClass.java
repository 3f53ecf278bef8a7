/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * The two classes of galaxies, each with a luminosity function in B that evolves with redshift (GalSBI: Fischbacher et al. 2025, after
 * Herbel et al. 2017, JCAP 08, 035) and its range of types. The linear brightening of M* is held beyond the redshift to which it was
 * fitted; there the density of galaxies falls (Marchesini et al. 2012, ApJ 748, 126).
 */
enum GalaxyClass {
    RED(-0.5, -20.372, -0.708, 0.00351, -0.706, 0, 0.25),
    BLUE(-1.3, -20.405, -0.941, 0.00370, -0.103, 0.25, 1);

    /** Where the fits end. */
    private static final double FITTED_TO = 1.4;

    private static final double DECLINE_BEYOND = -0.45;

    private final double faintSlope;
    private final double characteristic;
    private final double brightening;
    private final double density;
    private final double decline;
    private final double earliest;
    private final double latest;

    GalaxyClass(
            double faintSlope,
            double characteristic,
            double brightening,
            double density,
            double decline,
            double earliest,
            double latest) {
        this.faintSlope = faintSlope;
        this.characteristic = characteristic;
        this.brightening = brightening;
        this.density = density;
        this.decline = decline;
        this.earliest = earliest;
        this.latest = latest;
    }

    SchechterFunction luminosityFunction(double redshift) {
        double held = Math.min(redshift, FITTED_TO);
        double beyond = redshift - held;
        return new SchechterFunction(
                density * Math.exp(decline * redshift + DECLINE_BEYOND * beyond),
                characteristic + brightening * held,
                faintSlope);
    }

    /** The earliest type of the class: 0 elliptical to 1 irregular. */
    double earliest() {
        return earliest;
    }

    double latest() {
        return latest;
    }
}
