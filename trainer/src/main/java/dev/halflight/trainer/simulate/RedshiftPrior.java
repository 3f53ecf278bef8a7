/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Types and redshifts of galaxies of a magnitude: the prior of Benitez 2000, ApJ 536, 571, p(z | type, m) ~ z^a exp(-(z / zm)^a) with
 * zm = z0 + k (m - 20).
 */
final class RedshiftPrior {
    private static final double BRIGHTEST = 20;
    private static final double SMALLEST_SCALE = 0.07;
    private static final double NEAREST = 0.01;
    private static final double FARTHEST = 4.5;
    /** Magnitude less distance modulus of the most luminous galaxies: the prior's tail knows no limit of its own. */
    private static final double MOST_LUMINOUS = -24.2;

    /** The three classes of the prior, with the range of {@link GalaxySpectrum}'s sequence that each takes. */
    private enum Kind {
        ELLIPTICAL(2.465, 0.431, 0.0913, 0, 0.28),
        SPIRAL(1.806, 0.390, 0.0636, 0.28, 0.72),
        IRREGULAR(0.906, 0.0626, 0.123, 0.72, 1);

        final double exponent;
        final double scale;
        final double slope;
        final double earliest;
        final double latest;

        Kind(double exponent, double scale, double slope, double earliest, double latest) {
            this.exponent = exponent;
            this.scale = scale;
            this.slope = slope;
            this.earliest = earliest;
            this.latest = latest;
        }
    }

    /**
     * A type and a redshift.
     *
     * @param type 0 elliptical to 1 irregular
     */
    record TypeAndRedshift(double type, double redshift) {}

    private RedshiftPrior() {}

    /** @param magnitude AB magnitude in the i band */
    static TypeAndRedshift draw(double magnitude, Draw draw) {
        double fainter = magnitude - BRIGHTEST;
        Kind kind = kind(Math.max(0, fainter), draw);
        double scale = Math.max(SMALLEST_SCALE, kind.scale + kind.slope * fainter);
        double farthest = farthest(magnitude);
        double redshift;
        do {
            // with t = (z / zm)^a the prior is a gamma distribution of t
            double t = draw.gamma(1 + 1 / kind.exponent);
            redshift = scale * Math.pow(t, 1 / kind.exponent);
        } while (redshift < NEAREST || redshift > farthest);
        return new TypeAndRedshift(draw.uniform(kind.earliest, kind.latest), redshift);
    }

    /** The farthest redshift a galaxy of a magnitude is at. */
    private static double farthest(double magnitude) {
        double redshift = NEAREST;
        while (redshift < FARTHEST && magnitude - Cosmology.distanceModulus(redshift) > MOST_LUMINOUS) {
            redshift += 0.01;
        }
        return Math.max(redshift, 0.2);
    }

    private static Kind kind(double fainter, Draw draw) {
        double elliptical = 0.35 * Math.exp(-0.450 * fainter);
        double spiral = 0.5 * Math.exp(-0.147 * fainter);
        double u = draw.uniform(0, 1);
        if (u < elliptical) {
            return Kind.ELLIPTICAL;
        }
        return u < elliptical + spiral ? Kind.SPIRAL : Kind.IRREGULAR;
    }
}
