/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.train.TokenGrid;
import java.util.Arrays;

/** The arrays of one modality of a batch while they are filled, sample after sample. */
final class GridArrays {
    private final int count;
    private final int tokenLength;
    private final int targetLength;
    private final float[] tokens;
    private final float[] visible;
    private final float[] targets;
    private final float[] weights;
    private final float[] importance;

    /** Room for {@code size} samples of {@code count} tokens. */
    GridArrays(int size, int count, int tokenLength, int targetLength) {
        this.count = count;
        this.tokenLength = tokenLength;
        this.targetLength = targetLength;
        tokens = new float[size * count * tokenLength];
        visible = new float[size * count];
        targets = new float[size * count * targetLength];
        weights = new float[targets.length];
        importance = new float[targets.length];
        Arrays.fill(importance, 1);
    }

    /** Sets what the network reads, and is to see: what is present and left visible. */
    void tokens(int sample, float[] values, boolean[] present, boolean[] mask, TokenOrder order) {
        order.copy(values, tokens, sample * count * tokenLength, tokenLength);
        for (int token = 0; token < count; token++) {
            int from = order.tokenFrom(token);
            visible[sample * count + token] = present[from] && mask[from] ? 1 : 0;
        }
    }

    /** Sets what the network is to reconstruct. */
    void targets(int sample, float[] values, float[] weight, TokenOrder order) {
        order.copy(values, targets, sample * count * targetLength, targetLength);
        order.copy(weight, weights, sample * count * targetLength, targetLength);
    }

    /** Sets how much each target counts; unless it is set, 1. */
    void importance(int sample, float[] values) {
        System.arraycopy(values, 0, importance, sample * count * targetLength, values.length);
    }

    /** Whether a sample has a visible token. */
    boolean anyVisible(int sample) {
        for (int token = sample * count; token < (sample + 1) * count; token++) {
            if (visible[token] > 0) {
                return true;
            }
        }
        return false;
    }

    TokenGrid grid() {
        return new TokenGrid(count, tokens, visible, targets, weights, importance);
    }
}
