/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * One learned tensor of the network. Two parameters are the same if they are the same object.
 */
public final class Parameter {
    private final String name;
    private final long[] shape;
    private final float[] initial;
    private final boolean decayed;

    Parameter(String name, long[] shape, float[] initial, boolean decayed) {
        this.name = name;
        this.shape = shape.clone();
        this.initial = initial;
        this.decayed = decayed;
    }

    /** A name that no other parameter of the network has, such as {@code image.block.0.attention.query.weight}. */
    public String name() {
        return name;
    }

    /** The lengths of its axes. */
    public long[] shape() {
        return shape.clone();
    }

    /** Numbers in it. */
    public int size() {
        return initial.length;
    }

    /** A copy of the values before training, row-major. */
    public float[] initial() {
        return initial.clone();
    }

    /** Whether weight decay applies: to matrices, not to biases, norms, positions and learned tokens. */
    public boolean decayed() {
        return decayed;
    }

    @Override
    public String toString() {
        return name;
    }
}
