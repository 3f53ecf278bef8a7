/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** A linear layer with a bias. */
public final class Linear {
    private final Parameter weight;
    private final Parameter bias;

    /** A layer whose parameters begin with {@code name}. */
    public Linear(Parameters parameters, String name, int in, int out) {
        this(parameters.matrix(name + ".weight", in, out), parameters.vector(name + ".bias", out, 0));
    }

    private Linear(Parameter weight, Parameter bias) {
        this.weight = weight;
        this.bias = bias;
    }

    /** A layer that gives 0 until training finds a use for it. */
    static Linear silent(Parameters parameters, String name, int in, int out) {
        return new Linear(parameters.zeros(name + ".weight", in, out), parameters.vector(name + ".bias", out, 0));
    }

    /** From [..., in] to [..., out]. */
    public <T> T apply(Ops<T> ops, T x) {
        return ops.linear(x, weight, bias);
    }
}
