/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.List;

/**
 * A fixed input and the encoder's answer to it, so that a program can tell that it runs as it did when it was made.
 * The input is made by a formula, {@link #input}; everything is visible.
 *
 * @param tolerance largest difference of any value
 * @param embedding the encoder's embedding
 * @param redshift quantiles 0.1, 0.5 and 0.9 of the encoder's distribution, in ln(1+z)
 */
public record SelfTest(double tolerance, List<Double> embedding, List<Double> redshift) {
    /** The probabilities of the redshift's quantiles. */
    public static final List<Double> QUANTILES = List.of(0.1, 0.5, 0.9);

    public SelfTest {
        embedding = List.copyOf(embedding);
        redshift = List.copyOf(redshift);
        if (redshift.size() != QUANTILES.size()) {
            throw new IllegalArgumentException("a self-test has " + QUANTILES.size() + " redshift quantiles");
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("a self-test needs a positive tolerance");
        }
    }

    /** The self-test's input: {@code length} values of half a unit's amplitude that repeat nowhere. */
    public static float[] input(int length) {
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = (float) (0.5 * Math.sin(0.37 * k + 1e-4 * k * (k % 97)));
        }
        return values;
    }
}
