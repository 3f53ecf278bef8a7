/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.OptimizerConfig;
import java.time.Duration;

/**
 * How a run trains.
 *
 * @param budget how long
 * @param optimizer how weights follow their gradients
 * @param losses what is minimized
 * @param warmUp share of the run in which the learning rate rises, 0 to 1
 * @param reportEvery time between two points of the learning curve
 * @param validateEvery time between two validations
 * @param checkpointEvery time between two checkpoints
 * @param threads threads that share the samples of a step
 */
public record TrainingConfig(
        Budget budget,
        OptimizerConfig optimizer,
        LossConfig losses,
        double warmUp,
        Duration reportEvery,
        Duration validateEvery,
        Duration checkpointEvery,
        int threads) {
    /**
     * Checks the configuration.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public TrainingConfig {
        if (!(warmUp >= 0 && warmUp < 1)) {
            throw new IllegalArgumentException("warmUp is a share of the run, 0 to 1, not " + warmUp);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        positive("reportEvery", reportEvery);
        positive("validateEvery", validateEvery);
        positive("checkpointEvery", checkpointEvery);
    }

    /** Good values for the standard network. */
    public static TrainingConfig standard(Budget budget, int threads) {
        return new TrainingConfig(
                budget,
                OptimizerConfig.standard(),
                LossConfig.standard(),
                0.05,
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                threads);
    }

    private static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }
}
