/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.model.LayerNorm;
import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameters;
import java.util.List;
import java.util.stream.IntStream;

/** Self-attention among the tokens of one modality. */
final class ModalityEncoder {
    private final List<PostNormBlock> blocks;
    private final LayerNorm norm;

    ModalityEncoder(Parameters parameters, String name, PaperSize size) {
        blocks = IntStream.range(0, size.layers())
                .mapToObj(i -> new PostNormBlock(parameters, name + ".block." + i, size.width(), size.heads()))
                .toList();
        norm = new LayerNorm(parameters, name + ".norm", size.width());
    }

    <T> T apply(Ops<T> ops, T tokens, double dropped) {
        T x = tokens;
        for (PostNormBlock block : blocks) {
            x = block.toItself(ops, x, dropped);
        }
        return norm.apply(ops, x);
    }
}
