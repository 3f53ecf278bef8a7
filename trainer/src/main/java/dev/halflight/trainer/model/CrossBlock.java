/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.Optional;

/** A transformer block in which one sequence attends to another. */
final class CrossBlock {
    private final LayerNorm queryNorm;
    private final LayerNorm keyNorm;
    private final Attention attention;
    private final LayerNorm mlpNorm;
    private final Mlp mlp;

    CrossBlock(Parameters parameters, String name, int width, int heads) {
        queryNorm = new LayerNorm(parameters, name + ".query.norm", width);
        keyNorm = new LayerNorm(parameters, name + ".key.norm", width);
        attention = new Attention(parameters, name + ".attention", width, heads);
        mlpNorm = new LayerNorm(parameters, name + ".mlp.norm", width);
        mlp = new Mlp(parameters, name + ".mlp", width, 4 * width, width);
    }

    /** {@code x} [B, N, D] after a look at {@code other} [B, M, D], with {@code bias} [B, 1, 1, M] on the other's tokens. */
    <T> T apply(Ops<T> ops, T x, T other, T bias) {
        T seen = attention.apply(ops, queryNorm.apply(ops, x), keyNorm.apply(ops, other), Optional.of(bias));
        T attended = ops.add(x, seen);
        return ops.add(attended, mlp.apply(ops, mlpNorm.apply(ops, attended)));
    }
}
