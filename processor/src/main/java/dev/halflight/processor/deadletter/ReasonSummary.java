/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import java.time.Instant;

/**
 * The dead letters of one reason.
 *
 * @param count how many there are
 * @param first when the first was given up
 * @param last when the last was
 * @param example the message of one of them
 */
public record ReasonSummary(String reason, String type, long count, Instant first, Instant last, String example)
        implements Comparable<ReasonSummary> {
    static ReasonSummary of(Letter letter, String message) {
        return new ReasonSummary(letter.reason(), letter.type(), 1, letter.time(), letter.time(), message);
    }

    ReasonSummary and(ReasonSummary other) {
        return new ReasonSummary(
                reason,
                type,
                count + other.count,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                example);
    }

    /** The most frequent first. */
    @Override
    public int compareTo(ReasonSummary other) {
        int byCount = Long.compare(other.count, count);
        return byCount != 0 ? byCount : reason.compareTo(other.reason);
    }
}
