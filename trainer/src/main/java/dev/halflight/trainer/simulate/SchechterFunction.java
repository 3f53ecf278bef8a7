/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Numbers of galaxies by luminosity (Schechter 1976, ApJ 203, 297).
 *
 * @param density phi*, per cubic Mpc and magnitude
 * @param characteristic M*, absolute magnitude
 * @param faintSlope alpha, above -2
 */
record SchechterFunction(double density, double characteristic, double faintSlope) {
    SchechterFunction {
        if (!(density > 0 && faintSlope > -2)) {
            throw new IllegalArgumentException(
                    "no such luminosity function: phi* " + density + ", alpha " + faintSlope);
        }
    }

    /** Galaxies of an absolute magnitude, per cubic Mpc and magnitude. */
    double at(double magnitude) {
        double luminosity = Math.pow(10, 0.4 * (characteristic - magnitude));
        return 0.4 * Math.log(10) * density * Math.pow(luminosity, faintSlope + 1) * Math.exp(-luminosity);
    }
}
