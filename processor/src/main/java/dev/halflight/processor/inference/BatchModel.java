/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.util.List;

/**
 * A model, called by one thread at a time, or by as many as its {@link Batcher} has streams. An answer depends on its input alone,
 * not on what else is in the batch.
 *
 * @param <I> what it is asked
 * @param <O> what it answers
 */
@FunctionalInterface
public interface BatchModel<I, O> {
    /**
     * Answers each input, in order.
     *
     * @throws DeviceException if the device cannot answer, whatever the inputs
     * @throws RuntimeException if it cannot answer some of the inputs
     */
    List<O> run(List<I> inputs);
}
