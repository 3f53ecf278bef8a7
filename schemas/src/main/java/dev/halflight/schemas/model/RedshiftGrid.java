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

    /** The highest redshift of the grid. */
    public double end() {
        return redshift(cells);
    }
}
