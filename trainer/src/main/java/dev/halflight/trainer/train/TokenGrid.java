/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.Arrays;

/**
 * One modality of a batch on its full grid of tokens, hidden and missing ones included. Arrays are row-major and are handed over, not
 * copied: the caller does not write to them again.
 *
 * @param count tokens of a sample, N
 * @param tokens what the network reads, [B, N, token length]; the values of hidden tokens are never looked at
 * @param visible [B, N], 1 = visible, 0 = hidden or missing; a sample without a visible token lacks the modality
 * @param targets what the network should reconstruct, [B, N, target length]
 * @param weights the weight of each target in the loss, [B, N, target length]: its clipped inverse variance, 0 where nothing was measured
 * @param importance how much each target counts beside the others, [B, N, target length]
 */
public record TokenGrid(
        int count, float[] tokens, float[] visible, float[] targets, float[] weights, float[] importance) {
    /**
     * Checks the grid.
     *
     * @throws IllegalArgumentException if the arrays' lengths do not fit each other
     */
    public TokenGrid {
        if (count < 1 || visible.length == 0 || visible.length % count != 0) {
            throw new IllegalArgumentException(
                    "a grid of " + count + " tokens cannot have " + visible.length + " marks of visibility");
        }
        if (tokens.length % visible.length != 0) {
            throw new IllegalArgumentException(
                    tokens.length + " values do not divide into " + visible.length + " tokens");
        }
        if (targets.length % visible.length != 0
                || targets.length != weights.length
                || targets.length != importance.length) {
            throw new IllegalArgumentException(targets.length + " targets, " + weights.length + " weights and "
                    + importance.length + " importances do not belong to " + visible.length + " tokens");
        }
    }

    /** Samples, B. */
    public int size() {
        return visible.length / count;
    }

    /** Values of a token. */
    public int tokenLength() {
        return tokens.length / visible.length;
    }

    /** Values to reconstruct of a token. */
    public int targetLength() {
        return targets.length / visible.length;
    }

    /** The same grid with every token hidden. */
    public TokenGrid hidden() {
        return new TokenGrid(count, tokens, new float[visible.length], targets, weights, importance);
    }

    /** The samples from {@code from} up to, not including, {@code to}. */
    TokenGrid part(int from, int to) {
        return new TokenGrid(
                count,
                part(tokens, from, to),
                part(visible, from, to),
                part(targets, from, to),
                part(weights, from, to),
                part(importance, from, to));
    }

    private float[] part(float[] values, int from, int to) {
        int length = values.length / size();
        return Arrays.copyOfRange(values, from * length, to * length);
    }
}
