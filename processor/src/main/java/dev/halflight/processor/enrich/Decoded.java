/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import java.util.Objects;

/**
 * A record that was read: what the model is to be asked, or why it is not.
 *
 * @param <I> what the model is asked
 */
public sealed interface Decoded<I> {
    /** The record can be enriched. */
    record Enrichable<I>(I input) implements Decoded<I> {
        public Enrichable {
            Objects.requireNonNull(input, "input");
        }
    }

    /** The record cannot be enriched, now or later. */
    record Refused<I>(Reason reason, String message) implements Decoded<I> {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(message, "message");
        }
    }
}
