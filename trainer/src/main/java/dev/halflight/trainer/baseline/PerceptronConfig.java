/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

/**
 * What is chosen of a multilayer perceptron.
 *
 * @param width of a hidden layer
 * @param layers hidden layers
 * @param dropout share of a hidden layer's values that a training step leaves out, 0 to 1
 * @param jitter standard deviation of the noise that a training step adds to the standardized features
 */
public record PerceptronConfig(int width, int layers, double dropout, double jitter) {
    /**
     * Checks the configuration.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public PerceptronConfig {
        if (width < 1 || layers < 1) {
            throw new IllegalArgumentException("a perceptron needs a hidden layer, not " + layers + " of " + width);
        }
        if (!(dropout >= 0 && dropout < 1) || !(jitter >= 0)) {
            throw new IllegalArgumentException(
                    "dropout lies in 0 to 1, jitter is not negative; not " + dropout + " and " + jitter);
        }
    }
}
