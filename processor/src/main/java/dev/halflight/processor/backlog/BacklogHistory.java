/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import dev.halflight.processor.backlog.Backlog.HoldUp;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Judges a stream by the offsets of the last minute. Not thread-safe. */
final class BacklogHistory {
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final ArrayDeque<Look> looks = new ArrayDeque<>();
    private final Map<TopicPartition, Stable> stables = new HashMap<>();

    private record Look(long nanos, Offsets offsets) {
        Duration age(long now) {
            return Duration.ofNanos(now - nanos);
        }
    }

    /** A last stable offset, and when it was first seen while something was behind it. */
    private record Stable(long offset, long since) {}

    /** Takes the offsets of a moment; {@code nanos} is the time, by a clock that only goes forward. */
    void add(Offsets offsets, long nanos) {
        looks.add(new Look(nanos, offsets));
        Look first = looks.remove();
        while (!looks.isEmpty() && looks.element().age(nanos).compareTo(WINDOW) >= 0) {
            first = looks.remove();
        }
        looks.addFirst(first);
        offsets.reaches().forEach((partition, reach) -> {
            Stable known = stables.get(partition);
            if (reach.behind() == 0 || known == null || known.offset != reach.lastStable()) {
                stables.put(partition, new Stable(reach.lastStable(), nanos));
            }
        });
    }

    /** How the stream stands to its input; {@code state} is what it says of itself. */
    Condition condition(StreamState state) {
        Look first = looks.element();
        Look last = looks.getLast();
        boolean moved = last.offsets.processed() > first.offsets.processed();
        boolean watched = first.age(last.nanos).compareTo(WINDOW) >= 0;
        return switch (state) {
            case STOPPED -> Condition.STOPPED;
            case PAUSED -> Condition.PAUSED;
            case STARTING -> Condition.STARTING;
            case RUNNING -> {
                if (moved) {
                    yield Condition.WORKING;
                }
                if (last.offsets.lag() == 0) {
                    yield Condition.NO_INPUT;
                }
                if (!watched) {
                    yield Condition.STARTING;
                }
                if (last.offsets.readable() > 0) {
                    // it may have come within the minute
                    yield first.offsets.readable() > 0 ? Condition.STUCK : Condition.WORKING;
                }
                yield last.offsets.stable() > first.offsets.stable() ? Condition.WORKING : Condition.HELD_UP;
            }
        };
    }

    /** When all is processed, seconds from now, at the rates of the last minute. */
    Optional<Double> drainSeconds() {
        Look first = looks.element();
        Look last = looks.getLast();
        long lag = last.offsets.lag();
        if (lag == 0) {
            return Optional.of(0.0);
        }
        double seconds = first.age(last.nanos).toMillis() / 1000.0;
        if (seconds == 0) {
            return Optional.empty();
        }
        long done = last.offsets.processed() - first.offsets.processed();
        long come = last.offsets.arrived() - first.offsets.arrived();
        return Optional.of(done > come ? lag * seconds / (done - come) : Double.POSITIVE_INFINITY);
    }

    /** What open transactions keep from readers. */
    List<HoldUp> holdUps() {
        Look last = looks.getLast();
        return last.offsets.reaches().entrySet().stream()
                .map(entry -> holdUp(entry.getKey(), entry.getValue(), last.nanos))
                .collect(Collectors.toList());
    }

    private HoldUp holdUp(TopicPartition partition, Reach reach, long now) {
        Stable stable = stables.get(partition);
        Duration held = reach.behind() == 0 ? Duration.ZERO : Duration.ofNanos(now - stable.since);
        return new HoldUp(partition.topic(), partition.partition(), reach.behind(), held);
    }
}
