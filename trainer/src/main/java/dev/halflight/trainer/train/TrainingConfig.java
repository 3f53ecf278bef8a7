/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.OptimizerConfig;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * How a run trains.
 *
 * @param budget how long
 * @param optimizer how weights follow their gradients
 * @param warmUp share of the run in which the learning rate rises, 0 to 1
 * @param decay how the learning rate falls after that
 * @param reportEvery time between two points of the learning curve
 * @param validateEvery time between two validations
 * @param checkpointEvery time between two checkpoints
 * @param patience validations in a row without a better one after which the run ends; absent if it does not end early
 * @param threads threads that share the samples of a step
 */
public record TrainingConfig(
        Budget budget,
        OptimizerConfig optimizer,
        double warmUp,
        Schedule.Decay decay,
        Duration reportEvery,
        Duration validateEvery,
        Duration checkpointEvery,
        OptionalInt patience,
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
        if (patience.isPresent() && patience.getAsInt() < 1) {
            throw new IllegalArgumentException("patience is at least one validation, not " + patience.getAsInt());
        }
        positive("reportEvery", reportEvery);
        positive("validateEvery", validateEvery);
        positive("checkpointEvery", checkpointEvery);
    }

    Schedule schedule() {
        return new Schedule(optimizer.learningRate(), warmUp, decay);
    }

    private static void positive(String name, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }
}
