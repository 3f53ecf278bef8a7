/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import dev.halflight.trainer.model.Mmae;

/**
 * All that a training run needs to go on as if it had not been interrupted.
 *
 * @param network the network
 * @param weights its weights
 * @param average their moving average
 * @param optimizer the optimizer of the weights
 * @param seed of every random choice of the run; a step's choices depend on it and the step's number alone
 * @param done what lies behind the run
 */
public record TrainingState(
        Mmae network, Weights weights, MovingAverage average, Optimizer optimizer, long seed, Done done) {
    /** Before the first step. */
    public static TrainingState initial(Mmae network, OptimizerConfig config, long seed) {
        return initial(network, Weights.initial(network.parameters()), config, seed);
    }

    /** Before the first step, from what an earlier run has learned: its values of the parameters that both networks have. */
    public static TrainingState initial(Mmae network, TrainedNetwork earlier, OptimizerConfig config, long seed) {
        return initial(network, Weights.initial(network.parameters(), earlier), config, seed);
    }

    private static TrainingState initial(Mmae network, Weights weights, OptimizerConfig config, long seed) {
        MovingAverage average = new MovingAverage(weights.copy(), config.averageDecay());
        Optimizer optimizer = new Optimizer(weights, config.weightDecay());
        return new TrainingState(network, weights, average, optimizer, seed, Done.NOTHING);
    }

    /** The same run after further steps. */
    public TrainingState at(Done later) {
        return new TrainingState(network, weights, average, optimizer, seed, later);
    }
}
