/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

/** The weighted mean squared error of values that were predicted while hidden, beside that of predicting zero. */
final class HiddenError {
    private double squares;
    private double zeroSquares;
    private double weights;

    void add(float[] predicted, float[] targets, float[] weight) {
        for (int k = 0; k < predicted.length; k++) {
            double difference = predicted[k] - targets[k];
            squares += weight[k] * difference * difference;
            zeroSquares += weight[k] * targets[k] * targets[k];
            weights += weight[k];
        }
    }

    /** Adds what was found under names that begin with {@code prefix}; nothing if nothing was measured. */
    void report(Figures figures, String prefix) {
        if (weights > 0) {
            figures.add(prefix + ".hidden_error", squares / weights);
            figures.add(prefix + ".zero_error", zeroSquares / weights);
        }
    }
}
