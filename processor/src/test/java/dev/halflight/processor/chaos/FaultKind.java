/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.time.Duration;
import java.util.Locale;

/** What is broken. */
enum FaultKind {
    /** A worker is killed, and another takes its place. */
    WORKER_KILL(30, 0, 0),
    /** A broker is killed, and comes back on its folder. */
    BROKER_KILL(30, 1_000, 6_000),
    /** A worker is stopped for longer than its session lasts, and goes on as if nothing had been. */
    WORKER_PAUSE(20, 5_000, 9_000),
    /** Workers come and go while the partitions are still being shared out. */
    REBALANCE_STORM(10, 0, 0),
    /** All brokers are killed, and come back when clients have long been waiting. */
    CLUSTER_OUTAGE(8, 70_000, 70_000),
    /** A worker is told to end, and another takes its place. */
    WORKER_TERMINATION(6, 0, 0),
    /** A worker's model answers later than it is waited for. */
    MODEL_STALL(6, 5_000, 7_000),
    /** A worker's device fails for a few batches. */
    MODEL_FAILURE(5, 0, 0),
    /** The registry goes away, and a worker starts that has not asked it yet. */
    REGISTRY_OUTAGE(5, 4_000, 8_000);

    private final int share;
    private final int shortestMillis;
    private final int longestMillis;

    FaultKind(int share, int shortestMillis, int longestMillis) {
        this.share = share;
        this.shortestMillis = shortestMillis;
        this.longestMillis = longestMillis;
    }

    /** How many there are of this kind for each that there is of another, in proportion to its share. */
    int share() {
        return share;
    }

    /** How long such a fault lasts, {@code part} of the way from the shortest to the longest. */
    Duration length(double part) {
        return Duration.ofMillis(shortestMillis + Math.round(part * (longestMillis - shortestMillis)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
