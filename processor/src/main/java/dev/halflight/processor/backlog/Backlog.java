/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What waits for a stream, at one moment.
 *
 * @param condition how the stream stands to it
 * @param time when the cluster was last asked successfully
 * @param lags records that are not processed, by partition of the input
 * @param oldest age of the first record that is not processed, by partition; zero where there is none, absent where it is not known
 * @param drainSeconds when all will be processed if all goes on as in the last minute; infinite where more comes than goes, absent
 *     where that is not known yet
 * @param holdUps open transactions, by partition of the input and of the outputs
 */
public record Backlog(
        Condition condition,
        Optional<Instant> time,
        Map<Integer, Long> lags,
        Map<Integer, Duration> oldest,
        Optional<Double> drainSeconds,
        List<HoldUp> holdUps) {
    /** Nobody has looked yet. */
    public static final Backlog UNSEEN =
            new Backlog(Condition.STARTING, Optional.empty(), Map.of(), Map.of(), Optional.empty(), List.of());

    public Backlog {
        lags = Map.copyOf(lags);
        oldest = Map.copyOf(oldest);
        holdUps = List.copyOf(holdUps);
    }

    /**
     * What open transactions keep from readers.
     *
     * @param behind offsets between the last stable one and the end
     * @param held for how long the last stable offset has not moved while there were any
     */
    public record HoldUp(String topic, int partition, long behind, Duration held) {}

    /** The cluster cannot be asked: of what was known only the time is left. */
    Backlog lost() {
        return new Backlog(Condition.UNKNOWN, time, Map.of(), Map.of(), Optional.empty(), List.of());
    }
}
