/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/**
 * The numbers that stand for a redshift distribution. Quantiles are interpolated inside their cell.
 *
 * @param best the redshift of least risk
 * @param mode the center of the most probable cell
 * @param mean mean redshift
 * @param median median redshift
 * @param std standard deviation
 * @param risk expected loss of {@code best}, 0 to 1
 * @param low68 lower end of the central 68% interval
 * @param high68 upper end of the central 68% interval
 * @param low95 lower end of the central 95% interval
 * @param high95 upper end of the central 95% interval
 */
public record RedshiftSummary(
        double best,
        double mode,
        double mean,
        double median,
        double std,
        double risk,
        double low68,
        double high68,
        double low95,
        double high95) {

    /**
     * Summarizes a distribution.
     *
     * @param pdf a probability for each cell of the grid; their sum is 1
     */
    public static RedshiftSummary of(float[] pdf, RedshiftGrid grid) {
        if (pdf.length != grid.cells()) {
            throw new IllegalArgumentException(pdf.length + " probabilities on a grid of " + grid.cells() + " cells");
        }
        return of(pdf, Sums.cumulative(pdf), grid);
    }

    /**
     * The same.
     *
     * @param below the probability below each cell, and below the end of the grid
     */
    static RedshiftSummary of(float[] pdf, double[] below, RedshiftGrid grid) {
        GridTables tables = GridTables.of(grid);
        double mean = Sums.of(pdf, tables.centers());
        double square = Sums.of(pdf, tables.squares());
        int mode = 0;
        for (int cell = 1; cell < pdf.length; cell++) {
            mode = pdf[cell] > pdf[mode] ? cell : mode;
        }
        Risk risk = new Risk(pdf, grid);
        int best = risk.leastFrom(mode);
        return new RedshiftSummary(
                grid.center(best),
                grid.center(mode),
                mean,
                quantile(below, grid, 0.5),
                Math.sqrt(Math.max(0, square - mean * mean)),
                risk.of(best),
                quantile(below, grid, 0.16),
                quantile(below, grid, 0.84),
                quantile(below, grid, 0.025),
                quantile(below, grid, 0.975));
    }

    /** The redshift below which {@code probability} of the distribution lies. */
    public static double quantile(float[] pdf, RedshiftGrid grid, double probability) {
        return quantile(Sums.cumulative(pdf), grid, probability);
    }

    /**
     * The same.
     *
     * @param below the probability below each cell, and below the end of the grid
     */
    private static double quantile(double[] below, RedshiftGrid grid, double probability) {
        // the first cell that ends at or above it
        int low = 0;
        int high = below.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (below[middle + 1] >= probability) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == below.length - 1) {
            return grid.end();
        }
        double inCell = below[low + 1] - below[low];
        return grid.redshift(low + (inCell > 0 ? (probability - below[low]) / inCell : 0));
    }
}
