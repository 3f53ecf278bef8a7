/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import dev.halflight.schemas.drift.ReferenceDistribution;
import dev.halflight.schemas.drift.StabilityIndex;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLongArray;

/** The last hour of one quantity, in the bins of its reference. Any thread counts, one looks. */
final class DriftWindow {
    private static final long WINDOW = Duration.ofHours(1).toNanos();
    /** So many states of the counts are kept of an hour. */
    private static final int STATES = 12;

    private final ReferenceDistribution reference;
    private final double[] edges;
    private final AtomicLongArray counts;
    private final ArrayDeque<State> states = new ArrayDeque<>();

    private record State(long nanos, long[] counts) {}

    DriftWindow(ReferenceDistribution reference, long nanos) {
        this.reference = reference;
        edges = reference.edges().stream().mapToDouble(Double::doubleValue).toArray();
        counts = new AtomicLongArray(edges.length + 1);
        states.add(new State(nanos, new long[edges.length + 1]));
    }

    ReferenceDistribution reference() {
        return reference;
    }

    void count(double value) {
        counts.incrementAndGet(ReferenceDistribution.bin(edges, value));
    }

    /** The index of what came in the last hour; empty where that is too little. */
    OptionalDouble look(long nanos) {
        long[] now = new long[counts.length()];
        for (int bin = 0; bin < now.length; bin++) {
            now[bin] = counts.get(bin);
        }
        if (nanos - states.getLast().nanos >= WINDOW / STATES) {
            states.add(new State(nanos, now));
        }
        while (nanos - states.getFirst().nanos > WINDOW) {
            states.removeFirst();
        }
        long[] recent = now.clone();
        long objects = 0;
        for (int bin = 0; bin < recent.length; bin++) {
            recent[bin] -= states.getFirst().counts[bin];
            objects += recent[bin];
        }
        return objects < ReferenceDistribution.FEWEST
                ? OptionalDouble.empty()
                : OptionalDouble.of(StabilityIndex.of(recent, reference));
    }
}
