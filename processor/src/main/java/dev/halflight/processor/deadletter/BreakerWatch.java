/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.config.BreakerSettings;
import dev.halflight.processor.deadletter.Breaker.State;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pauses the stream while too many records become dead letters for one reason, so that one mistake upstream does not
 * dead-letter a night. After a while it lets a probe of records through, and the stream goes on if they are good.
 */
public final class BreakerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BreakerWatch.class);
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(1);
    private static final int LOOKS_PER_WINDOW = 10;

    /** A probe is to be a few records too large, not a few thousand. */
    private static final Duration PROBING_INTERVAL = Duration.ofMillis(10);

    private final BreakerSettings settings;
    private final Supplier<Outcomes> outcomes;
    private final Pausable stream;
    private final Breaker breaker;
    private final CountDownLatch closing = new CountDownLatch(1);
    private State state = State.CLOSED;
    private volatile Optional<Excess> excess = Optional.empty();

    private BreakerWatch(BreakerSettings settings, Supplier<Outcomes> outcomes, Pausable stream) {
        this.settings = settings;
        this.outcomes = outcomes;
        this.stream = stream;
        breaker = new Breaker(settings);
    }

    /** Starts to watch, unless the settings say that a stream is never paused. */
    public static BreakerWatch start(BreakerSettings settings, Supplier<Outcomes> outcomes, Pausable stream) {
        BreakerWatch watch = new BreakerWatch(settings, outcomes, stream);
        if (settings.share() > 0) {
            Thread thread = new Thread(watch::run, "dead-letter-breaker");
            thread.setDaemon(true);
            thread.start();
        }
        return watch;
    }

    /** Why the stream stands still, or is probed; empty while it runs. Safe from any thread. */
    public Optional<Excess> excess() {
        return excess;
    }

    private void run() {
        try {
            do {
                look();
            } while (!closing.await(interval().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts the watch", e);
        }
    }

    private Duration interval() {
        Duration usual = settings.window().dividedBy(LOOKS_PER_WINDOW);
        if (state == State.PROBING) {
            return PROBING_INTERVAL;
        }
        return usual.compareTo(LONGEST_INTERVAL) < 0 ? usual : LONGEST_INTERVAL;
    }

    private void look() {
        State before = state;
        state = breaker.look(outcomes.get(), System.nanoTime());
        if (state == before) {
            return;
        }
        excess = breaker.excess();
        switch (state) {
            case OPEN -> pause(before);
            case PROBING -> stream.resume();
            case CLOSED -> LOG.info("the stream runs again: {} records were good", settings.least());
        }
    }

    private void pause(State before) {
        stream.pause();
        Excess found = excess.orElseThrow();
        if (before == State.PROBING) {
            LOG.warn("the stream stays paused: of a probe, {}", found);
            return;
        }
        LOG.error(
                "the stream is paused: {} within {} s. Nothing is consumed meanwhile, and nothing is lost. "
                        + "Look at them with './halflight replay --reason {}' and mend the cause; or let them pass with "
                        + "dead-letters.breaker.share=0, and start again. {}",
                found,
                settings.window().toSeconds(),
                found.reason(),
                outlook());
    }

    private String outlook() {
        return settings.pause().isZero()
                ? "It stays paused until then."
                : String.format(
                        "Every %d s %d records are tried, and it goes on by itself if they are good.",
                        settings.pause().toSeconds(), settings.least());
    }

    /** Leaves the stream as it is. */
    @Override
    public void close() {
        closing.countDown();
    }
}
