/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

/**
 * Where the pixels of image tokens lie: each token is a square patch of all bands, band after band.
 *
 * @param side tokens of a row, and rows of tokens
 * @param patch pixels of a token's row, and rows of its pixels
 * @param bands bands
 */
public record TokenGeometry(int side, int patch, int bands) {
    /** The geometry that goes with these sizes. */
    static TokenGeometry of(TensorSizes sizes) {
        int bands = sizes.imageTokenLength() - sizes.imageTargetLength();
        return new TokenGeometry(
                (int) Math.round(Math.sqrt(sizes.imageTokens())),
                (int) Math.round(Math.sqrt(sizes.imageTargetLength() / (double) bands)),
                bands);
    }

    /** Pixels of a row of the image. */
    public int size() {
        return side * patch;
    }

    /** Tokens of an image. */
    public int tokens() {
        return side * side;
    }

    /** From [B, tokens, bands x pixels of a patch] to [B, bands, rows, columns]. */
    public <T> T image(Ops<T> ops, T x) {
        T split = ops.reshape(x, -1, side, side, bands, patch, patch);
        return ops.reshape(ops.transpose(split, 0, 3, 1, 4, 2, 5), -1, bands, size(), size());
    }

    /** From [B, bands, rows, columns] to [B, tokens, bands x pixels of a patch]. */
    public <T> T tokens(Ops<T> ops, T x) {
        T split = ops.reshape(x, -1, bands, side, patch, side, patch);
        T ordered = ops.transpose(split, 0, 2, 4, 1, 3, 5);
        return ops.reshape(ordered, -1, tokens(), (long) bands * patch * patch);
    }
}
