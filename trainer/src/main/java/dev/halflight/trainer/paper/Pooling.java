/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.model.Attention;
import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.model.Parameters;

/** Sums up the tokens of a modality: a learned query attends to them. */
final class Pooling {
    private final Parameter query;
    private final Attention attention;

    Pooling(Parameters parameters, String name, PaperSize size) {
        query = parameters.token(name + ".query", size.width());
        attention = new Attention(parameters, name + ".attention", size.width(), size.heads());
    }

    /** From [B, N, D] to [B, D]. */
    <T> T apply(Ops<T> ops, T tokens) {
        T nothing = ops.multiply(ops.slice(tokens, 1, 0, 1), 0);
        T queries = ops.add(nothing, ops.parameter(query));
        return ops.reshape(attention.apply(ops, queries, tokens, 0), 0, -1);
    }
}
