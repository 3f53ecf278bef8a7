/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.model.Attention;
import dev.halflight.trainer.model.LayerNorm;
import dev.halflight.trainer.model.Linear;
import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameters;

/** A transformer block of attention and an MLP, each added to its input and then normalized (Vaswani et al. 2017). */
final class PostNormBlock {
    private final Attention attention;
    private final LayerNorm attentionNorm;
    private final Linear first;
    private final Linear second;
    private final LayerNorm mlpNorm;

    PostNormBlock(Parameters parameters, String name, int width, int heads) {
        attention = new Attention(parameters, name + ".attention", width, heads);
        attentionNorm = new LayerNorm(parameters, name + ".attention.norm", width);
        first = new Linear(parameters, name + ".mlp.first", width, 4 * width);
        second = new Linear(parameters, name + ".mlp.second", 4 * width, width);
        mlpNorm = new LayerNorm(parameters, name + ".mlp.norm", width);
    }

    /** {@code x} [B, N, D] after a look at itself; {@code dropped} is the share dropped in training. */
    <T> T toItself(Ops<T> ops, T x, double dropped) {
        T seen = ops.dropout(attention.apply(ops, x, x, dropped), dropped);
        return mlp(ops, attentionNorm.apply(ops, ops.add(x, seen)), dropped);
    }

    /** {@code x} [B, N, D] after a look at {@code other} [B, M, D], of which nothing is dropped but by the attention itself. */
    <T> T toOther(Ops<T> ops, T x, T other, double dropped) {
        T seen = attention.apply(ops, x, other, dropped);
        return mlp(ops, attentionNorm.apply(ops, ops.add(x, seen)), dropped);
    }

    private <T> T mlp(Ops<T> ops, T x, double dropped) {
        T hidden = ops.dropout(ops.gelu(first.apply(ops, x)), dropped);
        return mlpNorm.apply(ops, ops.add(x, ops.dropout(second.apply(ops, hidden), dropped)));
    }
}
