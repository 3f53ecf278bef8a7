/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of records.
 *
 * @param records all of them
 * @param deadLetters those that became dead letters, by reason
 */
public record Outcomes(long records, Map<Reason, Long> deadLetters) {
    public Outcomes {
        deadLetters = Map.copyOf(deadLetters);
    }

    /** What came after an earlier moment. */
    Outcomes since(Outcomes earlier) {
        Map<Reason, Long> later = new EnumMap<>(Reason.class);
        deadLetters.forEach((reason, count) -> later.put(reason, count - earlier.deadLetters.getOrDefault(reason, 0L)));
        return new Outcomes(records - earlier.records, later);
    }

    /** The most frequent reason of those that nobody asked for, if it has more than a share of the records, from 0 to 1. */
    Optional<Excess> above(double share) {
        return deadLetters.entrySet().stream()
                .filter(letters -> !letters.getKey().isAskedFor())
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .filter(most -> most.getValue() > share * records)
                .map(most -> new Excess(most.getKey(), most.getValue(), records));
    }
}
