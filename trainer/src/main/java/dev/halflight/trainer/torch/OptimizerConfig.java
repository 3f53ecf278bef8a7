/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

/**
 * How weights follow their gradients.
 *
 * @param learningRate the highest of the schedule
 * @param weightDecay of matrices, in units of the learning rate
 * @param largestGradient global norm to which gradients are clipped
 * @param averageDecay of the moving average of weights, 0 to 1
 */
public record OptimizerConfig(double learningRate, double weightDecay, double largestGradient, double averageDecay) {
    /**
     * Checks the configuration.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public OptimizerConfig {
        require(learningRate > 0 && learningRate < 1, "learningRate must lie between 0 and 1, not " + learningRate);
        require(weightDecay >= 0 && weightDecay < 1, "weightDecay must lie between 0 and 1, not " + weightDecay);
        require(largestGradient > 0, "largestGradient must be positive, not " + largestGradient);
        require(averageDecay >= 0 && averageDecay < 1, "averageDecay must lie between 0 and 1, not " + averageDecay);
    }

    /** Good values for the standard network. */
    public static OptimizerConfig standard() {
        return new OptimizerConfig(1.2e-3, 0.05, 1, 0.999);
    }

    /** The same with another rate. */
    public OptimizerConfig withLearningRate(double rate) {
        return new OptimizerConfig(rate, weightDecay, largestGradient, averageDecay);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
