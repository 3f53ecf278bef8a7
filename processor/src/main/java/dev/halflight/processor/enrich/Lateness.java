/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the stream is so late that reconstructions, which take most of the model's time, are left out: from when a record is published
 * that is older than a limit, until for half of that limit none has been that is older than half of it. Thread-safe.
 */
public final class Lateness {
    private static final Logger LOG = LoggerFactory.getLogger(Lateness.class);

    private final Duration limit;
    private final Duration half;
    private final InstantSource clock;
    private final AtomicBoolean late = new AtomicBoolean();
    private volatile Instant lastOld = Instant.MIN;
    private final LongAdder shed = new LongAdder();

    /** Not late; {@code limit} is the age of a record. */
    public Lateness(Duration limit, InstantSource clock) {
        this.limit = limit;
        half = limit.dividedBy(2);
        this.clock = clock;
    }

    /** The same enricher, which tells of the age of what it makes. */
    public <O> Enricher<O> watching(Enricher<O> enricher) {
        return (answer, source) -> {
            published(source.time(), clock.instant());
            return enricher.enrich(answer, source);
        };
    }

    private void published(Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        if (age.compareTo(half) >= 0) {
            lastOld = now;
        }
        if (late.get()) {
            // one partition may be young while another is not
            if (!lastOld.plus(half).isAfter(now) && late.compareAndSet(true, false)) {
                LOG.info("records are {} s old again: reconstructions are made", age.toSeconds());
            }
        } else if (age.compareTo(limit) > 0 && late.compareAndSet(false, true)) {
            LOG.warn(
                    "records are {} s old, more than {} s: reconstructions are left out until all are younger than half of that for a while",
                    age.toSeconds(),
                    limit.toSeconds());
        }
    }

    /** Whether reconstructions are left out now. */
    public boolean isLate() {
        return late.get();
    }

    void shed(int reconstructions) {
        shed.add(reconstructions);
    }

    /** How many reconstructions were left out until now. */
    public long shed() {
        return shed.sum();
    }
}
