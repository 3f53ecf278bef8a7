/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.v1.Observation;
import java.util.List;

/**
 * Makes batches of observations. Thread-safe.
 *
 * @param <B> a batch
 */
@FunctionalInterface
public interface BatchMaker<B> {
    /**
     * Makes a batch; the same seed gives the same batch.
     *
     * @throws IllegalArgumentException if an observation cannot be used; the message names it
     */
    B make(List<Observation> observations, long seed);
}
