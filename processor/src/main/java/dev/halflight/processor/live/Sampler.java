/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import dev.halflight.processor.enrich.Answer;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;

/**
 * Chooses what the page shows. Stream threads offer every object, at a cost of some ten nanoseconds; a few a second are taken, of the
 * remarkable ones a few more, and none while the last ones still wait to be drawn.
 */
final class Sampler {
    /** Ordinary objects a second. */
    static final double ORDINARY = 2;
    /** Remarkable objects a second. */
    static final double REMARKABLE = 1;

    /** At once: a short run is seen nearly whole. */
    private static final int BURST = 64;

    private static final int REMARKABLE_BURST = 32;
    private static final int WAITING = 32;

    /** One object in a hundred of those that the model was trained on is as odd as this. */
    private static final float ODD = 99;

    private static final Set<Flag> REMARKABLE_FLAGS =
            EnumSet.of(Flag.OUT_OF_DOMAIN, Flag.CONFLICT, Flag.NOT_A_GALAXY_LIKELY);

    private final LongSupplier nanos;
    private final Allowance ordinary;
    private final Allowance remarkable;
    private final BlockingQueue<Sighting> chosen = new ArrayBlockingQueue<>(WAITING);

    /**
     * A sampler.
     *
     * @param nanos the time, as {@link System#nanoTime} tells it
     */
    Sampler(LongSupplier nanos) {
        this.nanos = nanos;
        ordinary = new Allowance(ORDINARY, BURST, nanos.getAsLong());
        remarkable = new Allowance(REMARKABLE, REMARKABLE_BURST, nanos.getAsLong());
    }

    /** Takes an object or passes it by; never waits. */
    void offer(Answer answer, Enriched enriched) {
        boolean odd = isRemarkable(enriched);
        Allowance allowance = odd ? remarkable : ordinary;
        if (allowance.take(nanos.getAsLong())) {
            chosen.offer(new Sighting(answer, enriched, odd));
        }
    }

    /** Whether people should see an object rather than others: it is odd, or a flag asks for a look. */
    static boolean isRemarkable(Enriched enriched) {
        return enriched.getAnomaly().filter(anomaly -> anomaly >= ODD).isPresent()
                || enriched.getFlags().stream().anyMatch(REMARKABLE_FLAGS::contains);
    }

    /** How many were taken and wait to be drawn. */
    int waiting() {
        return chosen.size();
    }

    /** Waits for the next object that was taken. */
    Sighting take() throws InterruptedException {
        return chosen.take();
    }
}
