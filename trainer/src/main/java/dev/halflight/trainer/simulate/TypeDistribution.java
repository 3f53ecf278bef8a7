/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import org.apache.commons.numbers.gamma.Erf;

/**
 * How often each type is met within its class. Red galaxies are the redder the more luminous they are (the color-magnitude relation:
 * Baldry et al. 2004, ApJ 600, 681); blue ones of one luminosity and redshift are much alike, as the narrow blue sequence has it (the same),
 * and the fainter and the more distant ones are of later types.
 */
final class TypeDistribution {
    private static final double RED_SLOPE = -1.4;
    private static final double RED_PER_MAGNITUDE = 0.3;
    /** Shares of the range of the class's types: standard deviation and mean of the blue ones. */
    private static final double BLUE_SIGMA = 0.16;

    private static final double BLUE_MEAN = 0.44;
    private static final double BLUE_PER_MAGNITUDE = 0.055;
    private static final double BLUE_PER_REDSHIFT = 0.39;
    private static final double REFERENCE_MAGNITUDE = -20.5;

    private TypeDistribution() {}

    /**
     * Density of a type in its class, of integral 1 over the class's types.
     *
     * @param absolute magnitude in B
     */
    static double density(GalaxyClass galaxies, double type, double absolute, double redshift) {
        double width = galaxies.latest() - galaxies.earliest();
        double place = (type - galaxies.earliest()) / width;
        double fainter = absolute - REFERENCE_MAGNITUDE;
        if (galaxies == GalaxyClass.RED) {
            double slope = RED_SLOPE + RED_PER_MAGNITUDE * fainter;
            return exponential(place, Math.min(Math.max(slope, -5), 3)) / width;
        }
        double mean = BLUE_MEAN + BLUE_PER_MAGNITUDE * fainter + BLUE_PER_REDSHIFT * Math.min(redshift, 2);
        return normal(place, Math.min(Math.max(mean, -0.2), 1.2)) / width;
    }

    /** Of integral 1 from 0 to 1. */
    private static double exponential(double place, double slope) {
        return Math.abs(slope) < 1e-6 ? 1 : slope * Math.exp(slope * place) / Math.expm1(slope);
    }

    /** Cut off at 0 and 1 and of integral 1 between them. */
    private static double normal(double place, double mean) {
        double unit = 1 / (BLUE_SIGMA * Math.sqrt(2));
        double inside = (Erf.value((1 - mean) * unit) + Erf.value(mean * unit)) / 2;
        double deviation = (place - mean) / BLUE_SIGMA;
        return Math.exp(-0.5 * deviation * deviation) / (BLUE_SIGMA * Math.sqrt(2 * Math.PI) * inside);
    }
}
