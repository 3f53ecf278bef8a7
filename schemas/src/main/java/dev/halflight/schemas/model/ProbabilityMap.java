/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/**
 * An increasing smooth map of [0, 1] onto itself: from the probability that a distribution claims to lie below a redshift to the one
 * that does. It goes through given points, between them along cubic polynomials whose slopes are continuous and positive (Fritsch and
 * Butland 1984, SIAM J. Sci. Stat. Comput. 5, 300), so that a distribution keeps its shape.
 */
public final class ProbabilityMap {
    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /**
     * The map through (0, 0), the points, and (1, 1).
     *
     * @param claimed increasing, between 0 and 1
     * @param actual as many, increasing, between 0 and 1
     */
    ProbabilityMap(double[] claimed, double[] actual) {
        x = withEnds(claimed);
        y = withEnds(actual);
        int last = x.length - 1;
        double[] secant = new double[last];
        for (int k = 0; k < last; k++) {
            secant[k] = (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
        }
        slope = new double[last + 1];
        slope[0] = secant[0];
        slope[last] = secant[last - 1];
        for (int k = 1; k < last; k++) {
            double part = (1 + (x[k + 1] - x[k]) / (x[k + 1] - x[k - 1])) / 3;
            slope[k] = 1 / (part / secant[k] + (1 - part) / secant[k - 1]);
        }
    }

    private static double[] withEnds(double[] values) {
        double[] all = new double[values.length + 2];
        System.arraycopy(values, 0, all, 1, values.length);
        all[all.length - 1] = 1;
        return all;
    }

    /** The actual probability of what claims to have {@code probability}, 0 to 1. */
    public double at(double probability) {
        int k = piece(probability);
        double width = x[k + 1] - x[k];
        double t = (probability - x[k]) / width;
        double s = 1 - t;
        return y[k] * s * s * (1 + 2 * t)
                + y[k + 1] * t * t * (3 - 2 * t)
                + width * t * s * (slope[k] * s - slope[k + 1] * t);
    }

    /** The factor by which the density at {@code probability} grows. */
    double slopeAt(double probability) {
        int k = piece(probability);
        double t = (probability - x[k]) / (x[k + 1] - x[k]);
        double s = 1 - t;
        double secant = (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
        return 6 * secant * t * s + slope[k] * s * (1 - 3 * t) + slope[k + 1] * t * (3 * t - 2);
    }

    private int piece(double probability) {
        int k = 0;
        while (k < x.length - 2 && probability > x[k + 1]) {
            k++;
        }
        return k;
    }
}
