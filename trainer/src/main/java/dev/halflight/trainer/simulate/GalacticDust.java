/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Dust of the Milky Way at any optical wavelength: the filters' coefficients, interpolated linearly in one over the wavelength. */
final class GalacticDust {
    private GalacticDust() {}

    /** Transmission, 0 to 1, at a wavelength in Angstrom behind E(B-V) magnitudes. */
    static double transmission(double wavelength, double ebv) {
        return Math.pow(10, -0.4 * ebv * coefficient(wavelength));
    }

    private static double coefficient(double wavelength) {
        Filter[] filters = Filter.values();
        int red = 1;
        while (red < filters.length - 1 && wavelength > filters[red].center()) {
            red++;
        }
        Filter bluer = filters[red - 1];
        Filter redder = filters[red];
        double part = (1 / wavelength - 1 / redder.center()) / (1 / bluer.center() - 1 / redder.center());
        return Math.max(0, redder.reddening() + part * (bluer.reddening() - redder.reddening()));
    }
}
