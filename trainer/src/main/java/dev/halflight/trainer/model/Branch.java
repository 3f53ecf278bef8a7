/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The encoder of one modality, up to fusion. */
final class Branch {
    private final Linear input;
    private final Parameter positions;
    private final Parameter classToken;
    private final Parameter missingToken;
    private final List<Block> blocks;

    Branch(Parameters parameters, String name, NetworkConfig config, int layers, int tokenLength, float[] positions) {
        int width = config.width();
        input = new Linear(parameters, name + ".input", tokenLength, width);
        this.positions = parameters.table(name + ".positions", positions.length / width, positions);
        classToken = parameters.token(name + ".class", width);
        missingToken = parameters.token(name + ".missing", width);
        blocks = IntStream.range(0, layers)
                .mapToObj(i -> new Block(parameters, name + ".block." + i, width, config.heads()))
                .toList();
    }

    Parameter positions() {
        return positions;
    }

    /**
     * Encodes a modality; a sample without a visible token has the learned missing token added to its class token.
     *
     * @param extra tokens [B, 1, D] to go between the class token and the modality's own
     * @param bias on the keys of the whole sequence
     * @return [B, 1 + extra + N, D], class token first
     */
    <T> T apply(Ops<T> ops, TokenInput<T> modality, List<T> extra, T bias) {
        T missing = ops.multiply(Masks.missing(ops, modality.mask()), ops.parameter(missingToken));
        List<T> sequence = new ArrayList<>();
        sequence.add(ops.add(missing, ops.parameter(classToken)));
        sequence.addAll(extra);
        sequence.add(ops.add(input.apply(ops, modality.tokens()), modality.positions()));
        T x = ops.concatenate(1, sequence);
        for (Block block : blocks) {
            x = block.apply(ops, x, Optional.of(bias));
        }
        return x;
    }
}
