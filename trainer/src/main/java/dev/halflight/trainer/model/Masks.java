/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.model;

import java.util.List;

/** What attention and the missing-modality tokens need of a mask [B, N] of visible tokens. */
final class Masks {
    /** Far below any score, and still within the range of half precision. */
    private static final float HIDDEN = 1e4f;

    private Masks() {}

    /** The bias on the keys, [B, 1, 1, alwaysVisible + N], when so many tokens that nothing hides precede the masked ones. */
    static <T> T bias(Ops<T> ops, T mask, int alwaysVisible) {
        T bias = ops.multiply(ops.add(mask, -1), HIDDEN);
        T none = ops.multiply(ops.slice(mask, 1, 0, 1), 0);
        List<T> parts = alwaysVisible == 1 ? List.of(none, bias) : List.of(none, none, bias);
        return ops.reshape(ops.concatenate(1, parts), 0, 1, 1, -1);
    }

    /** 1 where a sample has no visible token, else 0: [B, 1, 1]. */
    static <T> T missing(Ops<T> ops, T mask) {
        return ops.reshape(not(ops, ops.max(mask, 1)), 0, 1, 1);
    }

    /** 1 - x. */
    static <T> T not(Ops<T> ops, T x) {
        return ops.add(ops.multiply(x, -1), 1);
    }
}
