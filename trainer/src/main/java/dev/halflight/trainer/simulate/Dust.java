/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Dust inside a galaxy: the starburst law of Calzetti et al. 2000, ApJ 533, 682. */
final class Dust {
    /** Natural logarithm of the transmission at E(B-V) = 1 mag. */
    static final Curve REDDENING = new Curve(Dust::logTransmission);

    private Dust() {}

    /** Transmission at a rest-frame wavelength in Angstrom behind E(B-V) magnitudes of stellar reddening. */
    static double transmission(double wavelength, double ebv) {
        return Math.exp(ebv * logTransmission(wavelength));
    }

    private static double logTransmission(double wavelength) {
        return -0.4 * Math.log(10) * attenuation(Math.max(wavelength, 1200) * 1e-4);
    }

    private static double attenuation(double micron) {
        double x = 1 / micron;
        double slope = micron < 0.63 ? -2.156 + x * (1.509 + x * (-0.198 + x * 0.011)) : -1.857 + 1.04 * x;
        return 2.659 * slope + 4.05;
    }
}
