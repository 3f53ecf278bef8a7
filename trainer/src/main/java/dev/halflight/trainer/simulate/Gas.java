/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.List;

/**
 * Writes down the emission lines of one cloud of gas, dimmed by its dust. Wavelengths are in vacuum, Angstrom.
 *
 * @param lines where the lines go
 * @param dust E(B-V) of the gas, magnitudes
 * @param sigma standard deviation of the velocities, km/s
 */
record Gas(List<EmissionLine> lines, double dust, double sigma) {
    /** H-alpha over H-beta without dust. */
    static final double CASE_B = 2.86;

    /**
     * The Balmer lines as the gas's own dust leaves them, before that of this gas.
     *
     * @param hydrogenAlpha behind that dust
     * @param decrement H-alpha over H-beta behind it, {@link #CASE_B} or more
     */
    void balmer(double hydrogenAlpha, double decrement) {
        double perMagnitude = Math.log(Dust.transmission(6564.60, 1) / Dust.transmission(4862.71, 1));
        double behind = Math.log(decrement / CASE_B) / perMagnitude;
        new Gas(lines, dust + behind, sigma).balmer(hydrogenAlpha / Dust.transmission(6564.60, behind));
    }

    /** Fluxes relative to H-alpha in case B at 10,000 K (Osterbrock and Ferland 2006). */
    void balmer(double hydrogenAlpha) {
        add(6564.60, hydrogenAlpha);
        add(4862.71, hydrogenAlpha / CASE_B);
        add(4341.69, hydrogenAlpha * 0.468 / CASE_B);
        add(4102.89, hydrogenAlpha * 0.259 / CASE_B);
        add(3971.20, hydrogenAlpha * 0.159 / CASE_B);
    }

    /** @param blueShare share of the bluer line, which falls with density */
    void oxygenTwo(double flux, double blueShare) {
        add(3727.10, flux * blueShare);
        add(3729.86, flux * (1 - blueShare));
    }

    /** @param flux of the stronger line, at 5008 Angstrom; the other has a third, by the atom's own constants */
    void oxygenThree(double flux) {
        add(4960.30, flux / 2.98);
        add(5008.24, flux);
    }

    /** @param flux of the stronger line, at 6585 Angstrom */
    void nitrogen(double flux) {
        add(6549.86, flux / 3.05);
        add(6585.27, flux);
    }

    void sulfur(double flux, double blueShare) {
        add(6718.29, flux * blueShare);
        add(6732.67, flux * (1 - blueShare));
    }

    void add(double wavelength, double flux) {
        lines.add(new EmissionLine(wavelength, flux * Dust.transmission(wavelength, dust), sigma));
    }
}
