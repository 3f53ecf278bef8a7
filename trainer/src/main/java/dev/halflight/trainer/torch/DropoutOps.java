/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Runs the operations as in training: what is to be dropped is dropped, the same by the same seed. Used by one thread. */
public final class DropoutOps extends TorchOps {
    private final GeneratorOptional generator;

    /** Operations that take the parameters' values from these weights, and chance from this seed. */
    public DropoutOps(Weights weights, long seed) {
        super(weights);
        Generator seeded = torch.make_generator_cpu(seed);
        generator = new GeneratorOptional(seeded);
    }

    @Override
    public Tensor dropout(Tensor x, double share) {
        if (share == 0) {
            return x;
        }
        Tensor kept = Tensors.placed(Tensors.empty(x.sizes().vec().get()).bernoulli_(1 - share, generator));
        return x.mul(kept.mul_(new Scalar((float) (1 / (1 - share)))));
    }

    @Override
    public Tensor attention(Tensor query, Tensor key, Tensor value, double dropped, int heads, int headWidth) {
        if (dropped == 0) {
            return super.attention(query, key, value, dropped, heads, headWidth);
        }
        countAttention(query, key);
        Tensor queries = parts(query, heads, headWidth).transpose(1, 2);
        Tensor keys = parts(key, heads, headWidth).permute(0, 2, 3, 1);
        Tensor scores = queries.matmul(keys).mul(new Scalar((float) (1 / Math.sqrt(headWidth))));
        Tensor weights = dropout(scores.softmax(-1), dropped);
        Tensor mixed = weights.matmul(parts(value, heads, headWidth).transpose(1, 2));
        return reshape(mixed.transpose(1, 2), 0, 0, (long) heads * headWidth);
    }

    private Tensor parts(Tensor x, int heads, int headWidth) {
        return reshape(x, 0, 0, heads, headWidth);
    }
}
