/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the stream is so late that reconstructions, which take most of the model's time, are left out: from when a record is published
 * that is older than a limit until one is that is younger than half of it. Thread-safe.
 */
public final class Lateness {
    private static final Logger LOG = LoggerFactory.getLogger(Lateness.class);

    private final Duration limit;
    private final InstantSource clock;
    private final AtomicBoolean late = new AtomicBoolean();
    private final LongAdder shed = new LongAdder();

    /** Not late; {@code limit} is the age of a record. */
    public Lateness(Duration limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** The same enricher, which tells of the age of what it makes. */
    public <O> Enricher<O> watching(Enricher<O> enricher) {
        return (answer, source) -> {
            published(Duration.between(source.time(), clock.instant()));
            return enricher.enrich(answer, source);
        };
    }

    private void published(Duration age) {
        if (late.get()) {
            if (age.compareTo(limit.dividedBy(2)) < 0 && late.compareAndSet(true, false)) {
                LOG.info("records are {} s old again: reconstructions are made", age.toSeconds());
            }
        } else if (age.compareTo(limit) > 0 && late.compareAndSet(false, true)) {
            LOG.warn(
                    "records are {} s old, more than {} s: reconstructions are left out until they are younger than half of that",
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
