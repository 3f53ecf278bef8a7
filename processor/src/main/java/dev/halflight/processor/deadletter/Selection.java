/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which dead letters are meant.
 *
 * @param reasons of these; empty for any
 * @param since given up at this time or later
 * @param until given up before
 * @param limit no more than this many
 * @param again those too that have been sent again already
 */
public record Selection(
        Set<Reason> reasons, Optional<Instant> since, Optional<Instant> until, long limit, boolean again) {
    /** All that have not been sent again. */
    public static final Selection ALL =
            new Selection(Set.of(), Optional.empty(), Optional.empty(), Long.MAX_VALUE, false);

    public Selection {
        reasons = Set.copyOf(reasons);
        if (limit < 1) {
            throw new IllegalArgumentException("a selection of " + limit);
        }
    }

    /** Whether reason and time of a letter are meant. */
    boolean matches(Letter letter) {
        return (reasons.isEmpty() || reasons.stream().map(Reason::name).anyMatch(letter.reason()::equals))
                && since.filter(letter.time()::isBefore).isEmpty()
                && until.filter(end -> !letter.time().isBefore(end)).isEmpty();
    }
}
