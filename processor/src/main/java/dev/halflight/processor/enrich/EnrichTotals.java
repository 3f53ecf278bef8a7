/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.deadletter.Reason;
import java.util.Map;

/**
 * What this process has done since it started: {@code consumed = enriched + deadLettered + givenBack}, but for the records that
 * stream threads hold at the moment.
 *
 * <p>It is counted when a record is forwarded, not when its transaction is committed. A record whose transaction is aborted, as
 * after a rebalance or a lost broker, is consumed and counted again; the topics, read committed, hold it once.
 *
 * @param consumed records that reached the processor
 * @param enriched records forwarded to the topic of enriched records
 * @param deadLetters records forwarded to the topic of dead letters, by reason
 * @param givenBack records left to be consumed again, because the device or the registry did not answer, or the
 *     transaction was lost
 * @param prefetchMisses records that were not asked about when they were polled
 * @param prefetchErrors polls that were not asked about to their end
 * @param awaitNanos time that stream threads waited for answers, nanoseconds
 * @param readNanos time that they took to read records and make tokens of them, nanoseconds
 * @param writeNanos time that they took to make records of answers and write them, nanoseconds
 */
public record EnrichTotals(
        long consumed,
        long enriched,
        Map<Reason, Long> deadLetters,
        long givenBack,
        long prefetchMisses,
        long prefetchErrors,
        long awaitNanos,
        long readNanos,
        long writeNanos) {
    public EnrichTotals {
        deadLetters = Map.copyOf(deadLetters);
    }

    /** Records forwarded to the topic of dead letters. */
    public long deadLettered() {
        return deadLetters.values().stream().mapToLong(Long::longValue).sum();
    }
}
