/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import dev.halflight.trainer.model.Mmae;

/**
 * A network and the weights to use it with.
 *
 * @param network the network
 * @param weights the moving average of its weights
 * @param done the training behind them
 */
public record TrainedNetwork(Mmae network, Weights weights, Done done) {}
