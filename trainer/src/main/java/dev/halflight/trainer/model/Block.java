/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.Optional;

/** A transformer block of self-attention and an MLP, each normalized before and added to its input (Xiong et al. 2020). */
final class Block {
    private final LayerNorm attentionNorm;
    private final Attention attention;
    private final LayerNorm mlpNorm;
    private final Mlp mlp;

    Block(Parameters parameters, String name, int width, int heads) {
        attentionNorm = new LayerNorm(parameters, name + ".attention.norm", width);
        attention = new Attention(parameters, name + ".attention", width, heads);
        mlpNorm = new LayerNorm(parameters, name + ".mlp.norm", width);
        mlp = new Mlp(parameters, name + ".mlp", width, 4 * width, width);
    }

    /** {@code x} [B, N, D] after a look at itself, with {@code bias} [B, 1, 1, N] on its tokens if some are hidden. */
    <T> T apply(Ops<T> ops, T x, Optional<T> bias) {
        T normalized = attentionNorm.apply(ops, x);
        T attended = ops.add(x, attention.apply(ops, normalized, normalized, bias));
        return ops.add(attended, mlp.apply(ops, mlpNorm.apply(ops, attended)));
    }
}
