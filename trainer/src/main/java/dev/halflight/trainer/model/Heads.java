/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/** Reads embedding, redshift and class from the features of a sample. Both are read from the embedding alone, so training shapes it. */
final class Heads {
    private final Mlp embedding;
    private final Mlp redshift;
    private final Mlp classes;

    Heads(Parameters parameters, NetworkConfig config, int features) {
        int width = config.width();
        TensorSizes sizes = config.sizes();
        embedding = new Mlp(parameters, "heads.embedding", features, 2 * width, config.embedding());
        redshift = new Mlp(parameters, "heads.redshift", config.embedding(), width, sizes.redshiftCells());
        classes = new Mlp(parameters, "heads.classes", config.embedding(), width, sizes.classes());
    }

    /** From features [B, F] to the embedding [B, E]. */
    <T> T embedding(Ops<T> ops, T features) {
        return embedding.apply(ops, features);
    }

    /** From the embedding [B, E] to logits of the redshift's cells [B, cells]. */
    <T> T redshift(Ops<T> ops, T embedding) {
        return redshift.apply(ops, embedding);
    }

    /** From the embedding [B, E] to logits of the classes [B, classes]. */
    <T> T classes(Ops<T> ops, T embedding) {
        return classes.apply(ops, embedding);
    }
}
