/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The samples of one training step, as a network reads them.
 *
 * @param <B> the type itself
 */
public interface Samples<B extends Samples<B>> {
    /** How many. */
    int size();

    /** What is known of each. */
    Labels labels();

    /** The samples from {@code from} up to, not including, {@code to}. */
    B part(int from, int to);

    /** The same samples in {@code count} parts of nearly equal size, or in as many as there are samples. */
    default List<B> split(int count) {
        int parts = Math.min(count, size());
        return IntStream.range(0, parts)
                .mapToObj(i -> part(i * size() / parts, (i + 1) * size() / parts))
                .toList();
    }
}
