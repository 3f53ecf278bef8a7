/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import org.jspecify.annotations.Nullable;

/** A redshift distribution on a grid: a probability for each cell, with a sum of 1. */
public final class RedshiftPdf {
    private final float[] probabilities;
    /** The probability below each cell, and below the end of the grid. */
    private final double[] below;

    private final RedshiftGrid grid;
    private @Nullable RedshiftSummary summary;

    /**
     * A distribution as a network gives it; it is copied and brought to a sum of 1: a softmax is exact to seven digits.
     *
     * @throws IllegalStateException if the probabilities are none
     */
    public RedshiftPdf(float[] probabilities, RedshiftGrid grid) {
        if (probabilities.length != grid.cells()) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities on a grid of " + grid.cells() + " cells");
        }
        double sum = Sums.of(probabilities);
        if (!(sum > 0.5 && sum < 2)) {
            throw new IllegalStateException("the model's redshift probabilities sum to " + sum);
        }
        this.grid = grid;
        double scale = 1 / sum;
        this.probabilities = new float[probabilities.length];
        for (int cell = 0; cell < probabilities.length; cell++) {
            this.probabilities[cell] = (float) (probabilities[cell] * scale);
        }
        below = Sums.cumulative(this.probabilities);
    }

    /** The cells. */
    public RedshiftGrid grid() {
        return grid;
    }

    /** A copy of the probabilities. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The numbers that stand for it. */
    public RedshiftSummary summary() {
        RedshiftSummary known = summary;
        if (known == null) {
            // two threads may both compute it, and find the same
            known = RedshiftSummary.of(probabilities, below, grid);
            summary = known;
        }
        return known;
    }

    /**
     * The probability below a redshift, 0 to 1. At the true redshifts it is uniformly distributed if the distributions are
     * right (probability integral transform, Dawid 1984, J. R. Stat. Soc. A 147, 278).
     */
    public double below(double redshift) {
        return around(redshift).below();
    }

    /**
     * The cell of a redshift.
     *
     * @param start the probability below the cell, 0 to 1
     * @param end the probability below its end
     * @param part how much of the cell lies below the redshift, 0 to 1
     */
    public record Surroundings(double start, double end, double part) {
        /** The probability below the redshift, which rises evenly within a cell. */
        public double below() {
            return Math.min(1, start + (end - start) * part);
        }
    }

    /** Where a redshift lies. */
    public Surroundings around(double redshift) {
        int cell = grid.cell(redshift);
        double part = Math.log1p(redshift) / grid.step() - cell;
        return new Surroundings(below[cell], below[cell + 1], Math.max(0, Math.min(1, part)));
    }

    /**
     * The continuous ranked probability score, the integral of (CDF - step at the truth)^2 over ln(1+z) (Hersbach 2000,
     * Weather and Forecasting 15, 559); 0 is perfect, and of a certain answer it is its error.
     */
    public double crps(double truth) {
        double score = 0;
        for (int cell = 0; cell < probabilities.length; cell++) {
            double step = grid.center(cell) >= truth ? 1 : 0;
            score += (below[cell + 1] - step) * (below[cell + 1] - step) * grid.step();
        }
        return score;
    }
}
