/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.v1.Enriched;
import java.time.Instant;
import java.util.Optional;

/**
 * When records were enriched.
 *
 * @param since at this time or later
 * @param until before
 */
public record TimeRange(Optional<Instant> since, Optional<Instant> until) {
    /** Any time. */
    public static final TimeRange ALL = new TimeRange(Optional.empty(), Optional.empty());

    boolean contains(Enriched record) {
        Instant time = record.getLineage().getEnrichedTime();
        return since.filter(time::isBefore).isEmpty()
                && until.filter(end -> !time.isBefore(end)).isEmpty();
    }
}
