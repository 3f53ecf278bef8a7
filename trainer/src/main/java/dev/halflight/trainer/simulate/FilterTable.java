/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.trainer.survey.Passband;

/**
 * A passband on {@link RestGrid#COARSE}, as if that grid were the observed frame's: a redshift then moves a spectrum's samples by a number
 * of steps. Tables for each tenth of a step keep the rounding of that number at a hundredth of a percent of the wavelength.
 */
final class FilterTable {
    /** Tables, that is parts of a step. */
    static final int PHASES = 10;

    private static final double FIRST = RestGrid.COARSE.wavelength(0);
    private static final double RATIO = RestGrid.COARSE.wavelength(1) / FIRST;

    private final Passband passband;
    private final int start;
    private final float[][] weights;
    private final double[] transmissions = new double[PHASES];

    FilterTable(Passband passband) {
        this.passband = passband;
        start = (int) Math.floor(Math.log(passband.start() / FIRST) / Math.log(RATIO)) - 1;
        int end = (int) Math.ceil(Math.log(passband.end() / FIRST) / Math.log(RATIO)) + 1;
        weights = new float[PHASES][end - start];
        for (int phase = 0; phase < PHASES; phase++) {
            for (int i = 0; i < end - start; i++) {
                double wavelength = FIRST * Math.pow(RATIO, start + i + phase / (double) PHASES);
                double transmission = passband.transmission(wavelength);
                // samples are equal steps of the logarithm: d lambda = lambda d ln lambda
                weights[phase][i] = (float) (transmission * wavelength * wavelength);
                transmissions[phase] += transmission;
            }
        }
    }

    Passband passband() {
        return passband;
    }

    /** Index on the observed grid of the first sample with a weight. */
    int start() {
        return start;
    }

    /** Index after the last sample with a weight. */
    int end() {
        return start + weights[0].length;
    }

    /** Factor on the flux density per unit wavelength of each sample from {@link #start}; not to be changed. */
    float[] weights(int phase) {
        return weights[phase];
    }

    /** Sum of the transmissions of all samples. */
    double transmissions(int phase) {
        return transmissions[phase];
    }
}
