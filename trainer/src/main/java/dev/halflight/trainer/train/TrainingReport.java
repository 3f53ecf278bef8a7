/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Done;

/**
 * A point of the learning curve: the steps since the one before.
 *
 * @param done the training behind it
 * @param progress share of the budget that is spent
 * @param learningRate of the last step
 * @param losses mean of the steps
 * @param gradientNorm mean of the steps, before clipping
 * @param viewsPerSecond samples a second
 * @param waiting share of the time spent waiting for batches
 * @param operations floating-point operations a second in the matrix products, forwards and backwards
 */
public record TrainingReport(
        Done done,
        double progress,
        double learningRate,
        LossTerms losses,
        double gradientNorm,
        double viewsPerSecond,
        double waiting,
        double operations) {}
