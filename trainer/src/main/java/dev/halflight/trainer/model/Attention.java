/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.Optional;

/** Multi-head attention with its four projections (Vaswani et al. 2017). */
public final class Attention {
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear out;
    private final int heads;
    private final int headWidth;

    /** An attention whose parameters begin with {@code name}. */
    public Attention(Parameters parameters, String name, int width, int heads) {
        query = new Linear(parameters, name + ".query", width, width);
        key = new Linear(parameters, name + ".key", width, width);
        value = new Linear(parameters, name + ".value", width, width);
        out = new Linear(parameters, name + ".out", width, width);
        this.heads = heads;
        headWidth = width / heads;
    }

    /** From {@code x} [B, N, D] to {@code other} [B, M, D], with {@code bias} [B, 1, 1, M] on the keys. */
    <T> T apply(Ops<T> ops, T x, T other, Optional<T> bias) {
        T mixed = ops.attention(
                query.apply(ops, x), key.apply(ops, other), value.apply(ops, other), bias, heads, headWidth);
        return out.apply(ops, mixed);
    }

    /** From {@code x} [B, N, D] to {@code other} [B, M, D]; in training each weight is dropped with probability {@code dropped}. */
    public <T> T apply(Ops<T> ops, T x, T other, double dropped) {
        T mixed = ops.attention(
                query.apply(ops, x), key.apply(ops, other), value.apply(ops, other), dropped, heads, headWidth);
        return out.apply(ops, mixed);
    }
}
