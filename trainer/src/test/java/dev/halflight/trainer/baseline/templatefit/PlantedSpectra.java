/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.trainer.templates.TemplateBasis;
import dev.halflight.v1.Spectrum;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A small basis of galaxies, and noisy spectra of a known redshift made of it. */
public final class PlantedSpectra {
    private static final double[] EMISSION = {3728.5, 4862.7, 4960.3, 5008.2, 6564.6, 6585.3};
    private static final double[] ABSORPTION = {3934.8, 3969.6, 4305.6, 5176, 5894.6};

    private PlantedSpectra() {}

    /** Old stars with a break at 4000 Angstrom, young stars, and emission lines, from 1200 to 10000 Angstrom. */
    public static TemplateBasis galaxies() {
        double[] wavelengths = new double[17_601];
        double[][] vectors = new double[3][wavelengths.length];
        for (int k = 0; k < wavelengths.length; k++) {
            wavelengths[k] = 1200 + 0.5 * k;
            vectors[0][k] = old(wavelengths[k]);
            vectors[1][k] = young(wavelengths[k]);
            vectors[2][k] = lines(wavelengths[k], EMISSION);
        }
        return new TemplateBasis("planted", wavelengths, vectors, new double[][] {{1, 0.3, 0.5}});
    }

    private static double old(double wavelength) {
        double step = 1 / (1 + Math.exp(-(wavelength - 4000) / 30));
        return (0.3 + 0.7 * step) * (1 - 0.4 * lines(wavelength, ABSORPTION));
    }

    private static double young(double wavelength) {
        return wavelength < 1216 ? 0 : Math.pow(wavelength / 5000, -1.5);
    }

    private static double lines(double wavelength, double[] centers) {
        double sum = 0;
        for (double center : centers) {
            sum += Math.exp(-0.5 * Math.pow((wavelength - center) / 4, 2));
        }
        return sum;
    }

    /** A galaxy at a redshift. */
    public static DoubleUnaryOperator galaxy(double redshift) {
        return observed -> {
            double wavelength = observed / (1 + redshift);
            return old(wavelength) + 0.3 * young(wavelength) + 0.5 * lines(wavelength, EMISSION);
        };
    }

    /** A spectrum from 3600 to 9800 Angstrom, in steps of 1.2, with noise. */
    public static Spectrum observe(DoubleUnaryOperator flux, double noise, long seed) {
        Random random = new Random(seed);
        int samples = 5167;
        float[] wavelength = new float[samples];
        float[] values = new float[samples];
        float[] inverseVariance = new float[samples];
        for (int k = 0; k < samples; k++) {
            wavelength[k] = (float) (3600 + 1.2 * k);
            values[k] = (float) (flux.applyAsDouble(wavelength[k]) + noise * random.nextGaussian());
            inverseVariance[k] = (float) (1 / (noise * noise));
        }
        return spectrum(wavelength, values, inverseVariance);
    }

    /** A spectrum of these samples. */
    public static Spectrum spectrum(float[] wavelength, float[] flux, float[] inverseVariance) {
        return new Spectrum(Floats.toBytes(wavelength), Floats.toBytes(flux), Floats.toBytes(inverseVariance));
    }
}
