/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.trainer.templates.TemplateBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Stars without a library of stars: black bodies, and what the strongest absorption lines take out of them, the Balmer lines narrow and
 * broad, calcium H and K, and the lines of cool stars. It is enough to tell a star from a galaxy, not to say which star it is.
 * Wavelengths are of NIST's atomic spectra database, in vacuum.
 */
final class StarBasis {
    private static final double FIRST = 2850;
    private static final double LAST = 11_600;
    private static final double SPACING = 1e-4;
    /** The second radiation constant, Angstrom kelvin. */
    private static final double RADIATION = 1.438777e8;

    private static final List<Double> TEMPERATURES = List.of(3500.0, 5000.0, 7000.0, 10_000.0, 20_000.0);
    private static final double[] BALMER = {6564.6, 4862.7, 4341.7, 4102.9, 3971.2, 3890.2};
    private static final double[] CALCIUM = {3934.8, 3969.6};
    private static final double[] COOL = {4227.9, 4305.6, 5176, 5268.7, 5894.6, 8500.4, 8544.4, 8664.5};

    private StarBasis() {}

    static TemplateBasis make() {
        int samples = (int) (Math.log10(LAST / FIRST) / SPACING);
        double[] wavelengths = new double[samples];
        for (int k = 0; k < samples; k++) {
            wavelengths[k] = FIRST * Math.pow(10, k * SPACING);
        }
        List<double[]> vectors = new ArrayList<>();
        TEMPERATURES.forEach(temperature -> vectors.add(at(wavelengths, blackBody(temperature))));
        vectors.add(at(wavelengths, lines(10_000, BALMER, 6)));
        vectors.add(at(wavelengths, lines(20_000, BALMER, 30)));
        vectors.add(at(wavelengths, lines(5000, CALCIUM, 6)));
        vectors.add(at(wavelengths, lines(5000, COOL, 6)));
        return new TemplateBasis("stars", wavelengths, vectors.toArray(double[][]::new), new double[0][]);
    }

    private static double[] at(double[] wavelengths, DoubleUnaryOperator flux) {
        double[] values = new double[wavelengths.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = flux.applyAsDouble(wavelengths[k]);
        }
        return values;
    }

    /** The light of a black body, 1 at 5000 Angstrom. */
    private static DoubleUnaryOperator blackBody(double temperature) {
        double middle = planck(5000, temperature);
        return wavelength -> planck(wavelength, temperature) / middle;
    }

    private static double planck(double wavelength, double temperature) {
        return Math.pow(wavelength / 5000, -5) / Math.expm1(RADIATION / (wavelength * temperature));
    }

    /** What lines of a width (Angstrom, sigma) take out of a black body. */
    private static DoubleUnaryOperator lines(double temperature, double[] centers, double sigma) {
        DoubleUnaryOperator light = blackBody(temperature);
        return wavelength -> {
            double depth = 0;
            for (double center : centers) {
                depth += Math.exp(-0.5 * Math.pow((wavelength - center) / sigma, 2));
            }
            return -depth * light.applyAsDouble(wavelength);
        };
    }
}
