/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** Layer normalization with a learned scale and shift. */
public final class LayerNorm {
    private final Parameter scale;
    private final Parameter shift;

    /** A normalization whose parameters begin with {@code name}. */
    public LayerNorm(Parameters parameters, String name, int width) {
        scale = parameters.vector(name + ".scale", width, 1);
        shift = parameters.vector(name + ".shift", width, 0);
    }

    /** Normalizes the last axis. */
    public <T> T apply(Ops<T> ops, T x) {
        return ops.layerNorm(x, scale, shift);
    }
}
