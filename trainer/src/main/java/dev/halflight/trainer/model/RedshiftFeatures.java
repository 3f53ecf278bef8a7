/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.List;

/**
 * Sines and cosines of ln(1+z) at geometric frequencies (Tancik et al. 2020): from a period beyond the redshift grid down to that of a
 * few emission lines' widths. Finer ones would make angles so large that sines differ from library to library.
 */
final class RedshiftFeatures {
    /** Sines, and as many cosines. */
    private static final int FREQUENCIES = 12;

    private static final double LONGEST_PERIOD = 4;
    private static final double SHORTEST_PERIOD = 0.02;

    private final float[] frequencies = new float[FREQUENCIES];
    private final Linear projection;

    RedshiftFeatures(Parameters parameters, String name, int width) {
        for (int i = 0; i < FREQUENCIES; i++) {
            double period = LONGEST_PERIOD * Math.pow(SHORTEST_PERIOD / LONGEST_PERIOD, i / (double) (FREQUENCIES - 1));
            frequencies[i] = (float) (2 * Math.PI / period);
        }
        projection = new Linear(parameters, name, 2 * FREQUENCIES, width);
    }

    /** From ln(1+z) [B, 1] to a vector of the decoder's width, [B, 1, width]. */
    <T> T apply(Ops<T> ops, T redshift) {
        // thousands of radians
        Ops<T> precise = ops.precise();
        T angles = precise.multiply(redshift, precise.constant(frequencies));
        T waves = precise.concatenate(1, List.of(precise.sin(angles), precise.cos(angles)));
        return ops.reshape(projection.apply(ops, waves), 0, 1, -1);
    }
}
