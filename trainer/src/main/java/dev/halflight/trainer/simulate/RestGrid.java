/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Rest-frame wavelengths from 500 to 12,000 Angstrom at equal steps of the logarithm, in two samplings over the same range: {@link #FINE}
 * for spectra, {@link #COARSE} for photometry.
 */
enum RestGrid {
    FINE(1e-4),
    COARSE(1e-3);

    private static final double START = Math.log10(500);
    private static final int COARSE_SIZE = 1380;

    private final double step;

    RestGrid(double step) {
        this.step = step;
    }

    int size() {
        return this == COARSE ? COARSE_SIZE : COARSE_SIZE * ratio();
    }

    /** Fine samples in a coarse one. */
    static int ratio() {
        return 10;
    }

    /** Wavelength at the center of sample {@code index}, Angstrom. */
    double wavelength(int index) {
        return Math.pow(10, START + (index + 0.5) * step);
    }

    /** Fractional index of a wavelength in Angstrom, held inside the grid. */
    double index(double wavelength) {
        double index = (Math.log10(wavelength) - START) / step - 0.5;
        return Math.min(Math.max(index, 0), size() - 1.001);
    }
}
