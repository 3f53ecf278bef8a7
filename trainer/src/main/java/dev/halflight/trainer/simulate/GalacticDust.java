/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Dust of the Milky Way at any optical wavelength: the coefficients of the LSST filters at their pivots (Schlafly and Finkbeiner 2011,
 * ApJ 737, 103, table 6), interpolated linearly in one over the wavelength.
 */
final class GalacticDust {
    private static final double[] WAVELENGTHS = {3665, 4808, 6210, 7537, 8686, 9705};
    private static final double[] COEFFICIENTS = {4.145, 3.237, 2.273, 1.684, 1.323, 1.088};

    private GalacticDust() {}

    /** Transmission, 0 to 1, at a wavelength in Angstrom behind E(B-V) magnitudes. */
    static double transmission(double wavelength, double ebv) {
        return Math.pow(10, -0.4 * ebv * coefficient(wavelength));
    }

    private static double coefficient(double wavelength) {
        int red = 1;
        while (red < WAVELENGTHS.length - 1 && wavelength > WAVELENGTHS[red]) {
            red++;
        }
        double part = (1 / wavelength - 1 / WAVELENGTHS[red]) / (1 / WAVELENGTHS[red - 1] - 1 / WAVELENGTHS[red]);
        return Math.max(0, COEFFICIENTS[red] + part * (COEFFICIENTS[red - 1] - COEFFICIENTS[red]));
    }
}
