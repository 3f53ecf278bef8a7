/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.v1.Enriched;

/** What became of one observation. */
public sealed interface Outcome {
    /** It was enriched. */
    record Published(Enriched enriched) implements Outcome {}

    /**
     * It was refused.
     *
     * @param objectId the object's identifier, as the record's key has it
     * @param reason why, as a code
     * @param message why, in words
     */
    record DeadLettered(String objectId, String reason, String message) implements Outcome {}
}
