/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

/**
 * The cells of a redshift distribution, uniform in ln(1+z) from z = 0: an error in ln(1+z) is a relative one in 1+z at
 * every redshift.
 *
 * @param step width of a cell in ln(1+z)
 * @param cells number of cells
 */
public record RedshiftGrid(double step, int cells) {
    public RedshiftGrid {
        if (!(step > 0) || cells < 2) {
            throw new IllegalArgumentException("a redshift grid needs a positive step and at least two cells");
        }
    }

    /** The redshift at {@code position} cells from the beginning; whole numbers are edges, halves are centers. */
    public double redshift(double position) {
        return Math.expm1(position * step);
    }

    /** The redshift in the middle of a cell. */
    public double center(int cell) {
        return redshift(cell + 0.5);
    }

    /** The cell of a redshift, the first or the last one for a redshift outside the grid. */
    public int cell(double redshift) {
        return (int) Math.max(0, Math.min(cells - 1, Math.floor(Math.log1p(redshift) / step)));
    }

    /**
     * ln(1+z) of the peak of a distribution: the mean over the most probable cell and its neighbors, for a line's place in a spectrum
     * is known better than to a cell.
     *
     * @param probabilities one a cell
     */
    public double peak(float[] probabilities) {
        int mode = 0;
        for (int cell = 1; cell < probabilities.length; cell++) {
            mode = probabilities[cell] > probabilities[mode] ? cell : mode;
        }
        double sum = 0;
        double moment = 0;
        for (int cell = Math.max(0, mode - 1); cell <= Math.min(probabilities.length - 1, mode + 1); cell++) {
            sum += probabilities[cell];
            moment += probabilities[cell] * (cell + 0.5);
        }
        return step * (sum > 0 ? moment / sum : mode + 0.5);
    }

    /** The highest redshift of the grid. */
    public double end() {
        return redshift(cells);
    }
}
