/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** The mean of values under weights; 0 where all weights are 0. */
final class WeightedMean {
    private static final float SMALLEST_SUM = 1e-6f;

    private WeightedMean() {}

    static Tensor of(Tensor values, Tensor weights) {
        return values.mul(weights).sum().div(weights.sum().clamp_min(new Scalar(SMALLEST_SUM)));
    }
}
