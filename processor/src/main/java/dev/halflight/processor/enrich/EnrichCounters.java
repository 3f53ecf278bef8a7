/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens to records; see {@link EnrichTotals}. Thread-safe. */
public final class EnrichCounters {
    private final LongAdder consumed = new LongAdder();
    private final LongAdder enriched = new LongAdder();
    private final LongAdder givenBack = new LongAdder();
    private final LongAdder prefetchMisses = new LongAdder();
    private final LongAdder prefetchErrors = new LongAdder();
    private final LongAdder awaitNanos = new LongAdder();
    private final Map<Reason, LongAdder> deadLetters = new EnumMap<>(Reason.class);
    private final Set<Reason> seen = ConcurrentHashMap.newKeySet();

    /** All at zero. */
    public EnrichCounters() {
        for (Reason reason : Reason.values()) {
            deadLetters.put(reason, new LongAdder());
        }
    }

    void countConsumed() {
        consumed.increment();
    }

    void countEnriched() {
        enriched.increment();
    }

    /** Returns whether it is the first of this reason. */
    boolean countDeadLetter(Reason reason) {
        deadLetters.get(reason).increment();
        return seen.add(reason);
    }

    void countGivenBack() {
        givenBack.increment();
    }

    void countPrefetchMiss() {
        prefetchMisses.increment();
    }

    void countPrefetchError() {
        prefetchErrors.increment();
    }

    void countAwait(long nanos) {
        awaitNanos.add(nanos);
    }

    /** What has been counted until now. */
    public EnrichTotals totals() {
        Map<Reason, Long> letters = new EnumMap<>(Reason.class);
        deadLetters.forEach((reason, count) -> letters.put(reason, count.sum()));
        return new EnrichTotals(
                consumed.sum(),
                enriched.sum(),
                letters,
                givenBack.sum(),
                prefetchMisses.sum(),
                prefetchErrors.sum(),
                awaitNanos.sum());
    }
}
