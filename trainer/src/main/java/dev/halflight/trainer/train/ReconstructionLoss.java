/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Tensors;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Compares reconstructed tokens with their targets, in units of the noise: the square of small errors, and beyond some width the modulus
 * (Charbonnier et al. 1994), so that the few bright galaxies do not outweigh all others.
 */
final class ReconstructionLoss {
    /** The error that no one asks the network to go below, squared: weights are relative to it, see {@link dev.halflight.schemas.tokens.Targets}. */
    private static final float FLOOR = 0.1f * 0.1f;

    private final int[] samples;
    private final float visibleTokens;
    private final float outliers;

    /**
     * A comparison.
     *
     * @param samples which of a batch's samples were reconstructed
     * @param visibleTokens how much a visible token counts, where a hidden one counts 1
     * @param outliers error in units of the noise, from where on it counts linearly
     */
    ReconstructionLoss(int[] samples, double visibleTokens, double outliers) {
        this.samples = samples.clone();
        this.visibleTokens = (float) visibleTokens;
        this.outliers = (float) outliers;
    }

    /**
     * The mean over the values that were measured.
     *
     * @param predicted [reconstructed samples, N, target length]
     */
    Tensor of(Tensor predicted, TokenGrid grid) {
        int values = grid.count() * grid.targetLength();
        float[] targets = new float[samples.length * values];
        float[] inverseVariance = new float[targets.length];
        float[] counted = new float[targets.length];
        for (int k = 0; k < samples.length; k++) {
            System.arraycopy(grid.targets(), samples[k] * values, targets, k * values, values);
            for (int token = 0; token < grid.count(); token++) {
                float factor = grid.visible()[samples[k] * grid.count() + token] > 0 ? visibleTokens : 1;
                for (int value = token * grid.targetLength(); value < (token + 1) * grid.targetLength(); value++) {
                    float weight = grid.weights()[samples[k] * values + value];
                    inverseVariance[k * values + value] = weight / FLOOR;
                    counted[k * values + value] =
                            weight > 0 ? factor * grid.importance()[samples[k] * values + value] : 0;
                }
            }
        }
        long[] shape = {samples.length, grid.count(), grid.targetLength()};
        Tensor squares = predicted.sub(Tensors.of(targets, shape)).square().mul(Tensors.of(inverseVariance, shape));
        Tensor tamed = squares.mul(new Scalar(1 / (outliers * outliers)))
                .add(new Scalar(1f))
                .sqrt()
                .sub(new Scalar(1f))
                .mul(new Scalar(2 * outliers * outliers));
        return WeightedMean.of(tamed, Tensors.of(counted, shape));
    }
}
