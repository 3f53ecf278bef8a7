/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * A Gaussian emission line in the rest frame.
 *
 * @param wavelength center, Angstrom, vacuum
 * @param flux integral over wavelength: the continuum's unit times Angstrom
 * @param sigma standard deviation of its velocities, km/s
 */
record EmissionLine(double wavelength, double flux, double sigma) {
    EmissionLine {
        if (!(wavelength > 0 && sigma > 0)) {
            throw new IllegalArgumentException("no such line: " + wavelength + " Angstrom, " + sigma + " km/s");
        }
    }
}
