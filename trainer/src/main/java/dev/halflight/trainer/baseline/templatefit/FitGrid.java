/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

/** The grid in log10 of the wavelength on which spectra and templates are compared: on it a redshift is a shift by some cells. */
final class FitGrid {
    /** Width of a cell, dex: 34.5 km/s. */
    static final double STEP = 5e-5;

    /** log10 of the shortest observed wavelength that is used, Angstrom. */
    static final double START = Math.log10(2900);

    /** log10 of the longest observed wavelength that is used, Angstrom. */
    static final double END = Math.log10(11_500);

    /** Cells from the start to the end. */
    static final int OBSERVED = (int) Math.ceil((END - START) / STEP);

    private FitGrid() {}

    /** The shift of a redshift, cells. */
    static double shift(double redshift) {
        return Math.log10(1 + redshift) / STEP;
    }

    /** The redshift of a shift by so many cells. */
    static double redshift(double shift) {
        return Math.pow(10, shift * STEP) - 1;
    }

    /** What a number of cells is as an error of the redshift. */
    static double error(double cells, double redshift) {
        return (1 + redshift) * Math.log(10) * STEP * cells;
    }
}
