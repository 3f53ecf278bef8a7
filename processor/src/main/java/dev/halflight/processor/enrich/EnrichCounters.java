/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.metrics.EventAges;
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
    private final LongAdder readNanos = new LongAdder();
    private final LongAdder writeNanos = new LongAdder();
    private final EventAges ages;
    private final Map<Reason, LongAdder> deadLetters = new EnumMap<>(Reason.class);
    private final Set<Reason> seen = ConcurrentHashMap.newKeySet();

    /** All at zero. */
    public EnrichCounters() {
        this(new EventAges());
    }

    /** All at zero; the ages of records go there. */
    public EnrichCounters(EventAges ages) {
        this.ages = ages;
        for (Reason reason : Reason.values()) {
            deadLetters.put(reason, new LongAdder());
        }
    }

    void countConsumed() {
        consumed.increment();
    }

    /** Of an observation of that time, milliseconds since 1970. */
    void countEnriched(long time) {
        enriched.increment();
        ages.enriched(time);
    }

    /** Of an observation of that time, milliseconds since 1970; returns whether it is the first of this reason. */
    boolean countDeadLetter(Reason reason, long time) {
        deadLetters.get(reason).increment();
        ages.deadLettered(time);
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

    void countRead(long nanos) {
        readNanos.add(nanos);
    }

    void countWrite(long nanos) {
        writeNanos.add(nanos);
    }

    /** What has been counted until now. */
    public EnrichTotals totals() {
        Map<Reason, Long> letters = new EnumMap<>(Reason.class);
        deadLetters.forEach((reason, count) -> letters.put(reason, count.sum()));
        long published = enriched.sum();
        long returned = givenBack.sum();
        // last, so that no record has an end that has not begun
        return new EnrichTotals(
                consumed.sum(),
                published,
                letters,
                returned,
                prefetchMisses.sum(),
                prefetchErrors.sum(),
                awaitNanos.sum(),
                readNanos.sum(),
                writeNanos.sum());
    }
}
