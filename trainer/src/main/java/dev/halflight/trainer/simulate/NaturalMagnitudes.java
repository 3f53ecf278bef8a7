/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import java.util.Arrays;

/** Numbers of objects by magnitude as the luminosity functions have them, between two limits. */
final class NaturalMagnitudes implements MagnitudeCounts {
    private static final int CELLS = 256;

    private final double brightest;
    private final double step;
    /** The share of the objects brighter than the start of each cell, and 1. */
    private final double[] shares = new double[CELLS + 1];

    NaturalMagnitudes(GalaxyCounts counts, double brightest, double faintest) {
        this.brightest = brightest;
        step = (faintest - brightest) / CELLS;
        for (int i = 0; i < CELLS; i++) {
            shares[i + 1] = shares[i] + counts.perSquareDegree(brightest + (i + 0.5) * step);
        }
        double total = shares[CELLS];
        for (int i = 0; i <= CELLS; i++) {
            shares[i] /= total;
        }
    }

    @Override
    public double draw(Draw draw) {
        double share = draw.uniform(0, 1);
        int found = Arrays.binarySearch(shares, share);
        int cell = Math.min(Math.max(found >= 0 ? found : -found - 2, 0), CELLS - 1);
        return brightest + step * (cell + (share - shares[cell]) / (shares[cell + 1] - shares[cell]));
    }

    @Override
    public double brighter(double magnitude) {
        double position = Math.min(Math.max((magnitude - brightest) / step, 0), CELLS);
        int cell = (int) Math.min(position, CELLS - 1);
        return shares[cell] + (position - cell) * (shares[cell + 1] - shares[cell]);
    }

    @Override
    public double faintest() {
        return brightest + CELLS * step;
    }
}
