/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * The spectrum of a star of one temperature, simplified: a black body with the Balmer jump and lines of hot stars, the metal lines and
 * ultraviolet blanketing of cool ones and the titanium oxide bands of the coolest. Feature wavelengths are in vacuum, Angstrom; depths
 * and widths are rounded from stars of the spectral classes O to M.
 */
final class Atmosphere {
    private static final double[] BALMER = {
        6564.6, 4862.7, 4341.7, 4102.9, 3971.2, 3890.2, 3836.5, 3798.9, 3771.7, 3751.2
    };
    /** Center, standard deviation, depth at solar strength. */
    private static final double[][] METALS = {
        {3934.8, 9, 0.62}, {3969.6, 9, 0.55}, {3840, 32, 0.30}, {4228, 6, 0.16}, {4305, 15, 0.24}, {4385, 8, 0.12},
        {4533, 14, 0.07}, {4670, 22, 0.06}, {5100, 60, 0.07}, {5177, 14, 0.20}, {5271, 8, 0.10}, {5332, 7, 0.08},
        {5894.6, 5, 0.22}, {6495, 8, 0.05}, {8500, 5, 0.16}, {8544, 5, 0.26}, {8665, 5, 0.22}
    };
    /** Head of a band, which fades redward, and its depth in a star of 3200 K. */
    private static final double[][] TITANIUM_OXIDE = {
        {4761, 0.30},
        {4955, 0.38},
        {5167, 0.45},
        {5450, 0.30},
        {5850, 0.30},
        {6159, 0.42},
        {6651, 0.35},
        {7054, 0.48},
        {7589, 0.35},
        {7666, 0.25},
        {8432, 0.25},
        {8860, 0.28},
        {9209, 0.20}
    };

    private final double temperature;
    private final double metals;
    private final double balmer;
    private final double oxide;

    /** @param temperature effective temperature, K */
    Atmosphere(double temperature) {
        this.temperature = temperature;
        metals = clamp((7200 - temperature) / 2400, 0, 1.25);
        double fromPeak = Math.log(temperature / 9300) / (temperature < 9300 ? 0.30 : 0.55);
        balmer = Math.exp(-fromPeak * fromPeak);
        oxide = clamp((4300 - temperature) / 1100, 0, 1.3);
    }

    /** Flux density per unit wavelength, 1 at 5500 Angstrom in the black body. */
    double flux(double wavelength) {
        return blackBody(wavelength) / blackBody(5500) * hydrogen(wavelength) * metals(wavelength) * oxides(wavelength);
    }

    private double blackBody(double wavelength) {
        return Math.pow(wavelength / 5500, -5) / Math.expm1(1.43877e8 / (wavelength * temperature));
    }

    private double hydrogen(double wavelength) {
        double factor = 1 - 0.60 * balmer * below(wavelength, 3680, 18);
        for (double line : BALMER) {
            double wing = (wavelength - line) / 8;
            factor *= 1 - 0.55 * balmer * (0.6 * Math.exp(-0.5 * wing * wing) + 0.4 / (1 + wing * wing / 4));
        }
        return factor;
    }

    private double metals(double wavelength) {
        if (metals == 0) {
            return 1;
        }
        double ultraviolet = Math.max(0, 4000 - wavelength) / 1000;
        double blanketing = 0.30 * below(wavelength, 3995, 12)
                + 0.04 * below(wavelength, 4480, 120)
                + 0.38 * ultraviolet
                + 0.32 * below(wavelength, 2900, 25)
                + 0.35 * below(wavelength, 2640, 12);
        double factor = Math.exp(-metals * blanketing);
        for (double[] line : METALS) {
            double offset = (wavelength - line[0]) / line[1];
            factor *= 1 - Math.min(0.85, metals * line[2]) * Math.exp(-0.5 * offset * offset);
        }
        return factor;
    }

    private double oxides(double wavelength) {
        double factor = 1;
        for (double[] band : TITANIUM_OXIDE) {
            double fromHead = wavelength - band[0];
            double shape = below(-wavelength, -band[0], 3) * Math.exp(-Math.max(0, fromHead) / 110);
            factor *= 1 - Math.min(0.8, oxide * band[1]) * shape;
        }
        return factor;
    }

    /** A smooth step: 1 below the edge, 0 above it. */
    private static double below(double value, double edge, double width) {
        return 1 / (1 + Math.exp((value - edge) / width));
    }

    private static double clamp(double value, double low, double high) {
        return Math.min(Math.max(value, low), high);
    }
}
