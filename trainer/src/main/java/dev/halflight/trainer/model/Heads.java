/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** Reads redshift, class and embedding from the state of a sample. Redshift and class are read from the embedding alone, so training shapes it. */
final class Heads {
    /** Neighboring cells of the redshift that have one logit; those between are interpolated, for photometry resolves no more. */
    private static final int CELLS = 4;

    private final int knots;
    private final LayerNorm norm;
    private final Linear embedding;
    private final Mlp redshift;
    private final Mlp classes;

    Heads(Parameters parameters, NetworkConfig config) {
        TensorSizes sizes = config.sizes();
        int width = config.photometryWidth();
        if (sizes.redshiftCells() % CELLS != 0) {
            throw new IllegalArgumentException("redshiftCells must be a multiple of " + CELLS);
        }
        knots = sizes.redshiftCells() / CELLS + 1;
        norm = new LayerNorm(parameters, "heads.norm", width);
        embedding = new Linear(parameters, "heads.embedding", width, config.embedding());
        redshift = new Mlp(parameters, "heads.redshift", config.embedding(), width, knots);
        classes = new Mlp(parameters, "heads.classes", config.embedding(), config.embedding(), sizes.classes());
    }

    /** From the state [B, P] to the embedding [B, E]. */
    <T> T embedding(Ops<T> ops, T state) {
        return embedding.apply(ops, norm.apply(ops, state));
    }

    /** From the embedding [B, E] to logits of the redshift's cells [B, cells]. */
    <T> T redshift(Ops<T> ops, T embedding) {
        T logits = redshift.apply(ops, embedding);
        T left = ops.reshape(ops.slice(logits, 1, 0, knots - 1), 0, -1, 1);
        T right = ops.reshape(ops.slice(logits, 1, 1, knots), 0, -1, 1);
        float[] share = new float[CELLS];
        float[] rest = new float[CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            share[cell] = (cell + 0.5f) / CELLS;
            rest[cell] = 1 - share[cell];
        }
        T between = ops.add(ops.multiply(left, ops.constant(rest)), ops.multiply(right, ops.constant(share)));
        return ops.reshape(between, 0, -1);
    }

    /** From the embedding [B, E] to logits of the classes [B, classes]. */
    <T> T classes(Ops<T> ops, T embedding) {
        return classes.apply(ops, embedding);
    }
}
