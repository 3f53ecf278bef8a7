/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** Two linear layers with a GELU between them. */
final class Mlp {
    private final Linear first;
    private final Linear second;

    Mlp(Parameters parameters, String name, int in, int hidden, int out) {
        first = new Linear(parameters, name + ".first", in, hidden);
        second = new Linear(parameters, name + ".second", hidden, out);
    }

    <T> T apply(Ops<T> ops, T x) {
        return second.apply(ops, ops.gelu(first.apply(ops, x)));
    }
}
