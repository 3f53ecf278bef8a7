/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import dev.halflight.trainer.model.Network;

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
        Network network, Weights weights, MovingAverage average, Optimizer optimizer, long seed, Done done) {
    /** Before the first step. */
    public static TrainingState initial(Network network, OptimizerConfig config, long seed) {
        return initial(network, Weights.initial(network.parameters()), config, seed);
    }

    /** Before the first step, from these values of the weights. */
    public static TrainingState initial(Network network, Weights weights, OptimizerConfig config, long seed) {
        MovingAverage average = new MovingAverage(weights.copy(), config.averageDecay());
        Optimizer optimizer = new Optimizer(weights, config.weightDecay());
        return new TrainingState(network, weights, average, optimizer, seed, Done.NOTHING);
    }

    /** The same run after further steps. */
    public TrainingState at(Done later) {
        return new TrainingState(network, weights, average, optimizer, seed, later);
    }
}
