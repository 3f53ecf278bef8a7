/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** A linear layer with a bias. */
final class Linear {
    private final Parameter weight;
    private final Parameter bias;

    Linear(Parameters parameters, String name, int in, int out) {
        weight = parameters.matrix(name + ".weight", in, out);
        bias = parameters.vector(name + ".bias", out, 0);
    }

    <T> T apply(Ops<T> ops, T x) {
        return ops.linear(x, weight, bias);
    }
}
