/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/**
 * An increasing smooth map of [0, 1] onto itself: from the probability that a distribution claims to lie below a redshift to the one
 * that does. It goes through given points. Between them it is a cubic polynomial in the logarithm of the odds, ln(p/(1-p)), with
 * continuous, positive slopes (Fritsch and Butland 1984, SIAM J. Sci. Stat. Comput. 5, 300), beyond them linear: there it turns a
 * peak into a like peak, wider or narrower, and a tail into a tail.
 */
public final class ProbabilityMap {
    /** Beyond the points, where nothing is known, tails are neither blown up nor cut off. */
    private static final double GENTLEST = 0.25;

    private static final double STEEPEST = 2;

    private final double[] x;
    private final double[] y;
    private final double[] slope;
    /** Of the cubic between two points, the coefficients of its square and cubic terms. */
    private final double[] square;

    private final double[] cube;

    /**
     * The map through some points.
     *
     * @param claimed two or more probabilities, increasing between 0 and 1
     * @param actual as many, likewise
     */
    ProbabilityMap(double[] claimed, double[] actual) {
        int last = claimed.length - 1;
        x = new double[last + 1];
        y = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            x[k] = Math.log(claimed[k] / (1 - claimed[k]));
            y[k] = Math.log(actual[k] / (1 - actual[k]));
        }
        slope = new double[last + 1];
        slope[0] = atEnd(secant(0));
        slope[last] = atEnd(secant(last - 1));
        for (int k = 1; k < last; k++) {
            double part = (1 + (x[k + 1] - x[k]) / (x[k + 1] - x[k - 1])) / 3;
            slope[k] = 1 / (part / secant(k) + (1 - part) / secant(k - 1));
        }
        square = new double[last];
        cube = new double[last];
        for (int k = 0; k < last; k++) {
            double width = x[k + 1] - x[k];
            square[k] = (3 * secant(k) - 2 * slope[k] - slope[k + 1]) / width;
            cube[k] = (slope[k] + slope[k + 1] - 2 * secant(k)) / (width * width);
        }
    }

    private double secant(int k) {
        return (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
    }

    /** The cubic increases as long as its slopes at the ends are at most three times that of the secant (Fritsch and Carlson 1980). */
    private static double atEnd(double secant) {
        return Math.min(Math.max(GENTLEST, Math.min(STEEPEST, secant)), 3 * secant);
    }

    /** The actual probability of what claims to have {@code probability}, 0 to 1. */
    public double at(double probability) {
        return 1 / (1 + Math.exp(-logOdds(Math.log(probability / (1 - probability)))));
    }

    /** The same in the logarithm of the odds; infinite where it is. */
    double logOdds(double claimed) {
        return new Walk().logOdds(claimed);
    }

    /** Takes the map at values that increase, and so finds their places quickly. Not thread-safe. */
    final class Walk {
        private int place;

        /** {@link ProbabilityMap#logOdds} of a value that is not below the last one. */
        double logOdds(double claimed) {
            int last = x.length - 1;
            if (claimed <= x[0]) {
                return y[0] + slope[0] * (claimed - x[0]);
            }
            if (claimed >= x[last]) {
                return y[last] + slope[last] * (claimed - x[last]);
            }
            while (claimed > x[place + 1]) {
                place++;
            }
            double t = claimed - x[place];
            return y[place] + t * (slope[place] + t * (square[place] + t * cube[place]));
        }
    }
}
