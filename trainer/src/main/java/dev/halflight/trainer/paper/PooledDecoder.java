/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import dev.halflight.trainer.model.Linear;
import dev.halflight.trainer.model.Ops;
import dev.halflight.trainer.model.Parameters;

/** Reconstructs a whole modality from the pooled vector of both, [B, 2D]. */
final class PooledDecoder {
    private final Linear first;
    private final Linear second;
    private final Linear third;

    PooledDecoder(Parameters parameters, String name, int width, int out) {
        first = new Linear(parameters, name + ".first", 2 * width, 2 * width);
        second = new Linear(parameters, name + ".second", 2 * width, width);
        third = new Linear(parameters, name + ".third", width, out);
    }

    <T> T apply(Ops<T> ops, T pooled, double dropped) {
        T hidden = ops.dropout(ops.gelu(first.apply(ops, pooled)), dropped);
        return third.apply(ops, ops.dropout(ops.gelu(second.apply(ops, hidden)), dropped));
    }
}
