/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.v1.Enriched;

/**
 * Makes the record that is published. Called by several stream threads.
 *
 * @param <O> what the model answers
 */
@FunctionalInterface
public interface Enricher<O> {
    /** Makes the record of an answer to the observation at {@code source}. */
    Enriched enrich(O answer, Source source);
}
