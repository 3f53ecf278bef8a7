/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.config.BreakerSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;

/** Judges, from what became of records until now, whether the stream is to run. Not thread-safe. */
final class Breaker {
    /*
     * A pause is for a cause that concerns many records, such as a producer with a new schema, and not for a bad record:
     *
     *            a share of a whole window is above the limit
     *   CLOSED ───────────────────────────────────────────────▶ OPEN
     *      ▲                                                    │  ▲
     *      │  the probe's share                  after the pause│  │ the probe's share
     *      │  is below the limit                                ▼  │ is above it
     *      └────────────────────────────────────────────────── PROBING
     */
    private final BreakerSettings settings;
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();
    private State state = State.CLOSED;
    private Optional<Excess> excess = Optional.empty();
    private Sample start = new Sample(0, new Outcomes(0, Map.of()));

    /** What the stream is to do. */
    enum State {
        /** To run. */
        CLOSED,
        /** To stand still. */
        OPEN,
        /** To run, until it is known how it does. */
        PROBING
    }

    private record Sample(long nanos, Outcomes outcomes) {
        boolean isOlderThan(Duration age, long now) {
            return now - nanos >= age.toNanos();
        }
    }

    Breaker(BreakerSettings settings) {
        this.settings = settings;
    }

    /** Looks at what became of the records until now; {@code nanos} is the time, by a clock that only goes forward. */
    State look(Outcomes outcomes, long nanos) {
        Sample now = new Sample(nanos, outcomes);
        switch (state) {
            case CLOSED -> watch(now);
            case OPEN -> rest(now);
            case PROBING -> probe(now);
        }
        return state;
    }

    /** Why the stream was stopped, until it is closed again. */
    Optional<Excess> excess() {
        return excess;
    }

    private void watch(Sample now) {
        samples.add(now);
        Sample from = samples.remove();
        while (!samples.isEmpty() && samples.element().isOlderThan(settings.window(), now.nanos)) {
            from = samples.remove();
        }
        samples.addFirst(from);
        Outcomes recent = now.outcomes.since(from.outcomes);
        if (from.isOlderThan(settings.window(), now.nanos) && recent.records() >= settings.least()) {
            recent.above(settings.share()).ifPresent(found -> open(found, now));
        }
    }

    private void open(Excess found, Sample now) {
        state = State.OPEN;
        excess = Optional.of(found);
        start = now;
        samples.clear();
    }

    private void rest(Sample now) {
        if (!settings.pause().isZero() && start.isOlderThan(settings.pause(), now.nanos)) {
            state = State.PROBING;
            start = now;
        }
    }

    private void probe(Sample now) {
        Outcomes probed = now.outcomes.since(start.outcomes);
        if (probed.records() < settings.least()) {
            return;
        }
        Optional<Excess> found = probed.above(settings.share());
        if (found.isPresent()) {
            open(found.get(), now);
        } else {
            state = State.CLOSED;
            excess = Optional.empty();
        }
    }
}
