/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.retry;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** One series of attempts at the same thing. Not thread-safe. */
public final class Attempts {
    private final Backoff backoff;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private final DoubleSupplier random;
    private final long end;
    private Duration pause;

    /**
     * Begins.
     *
     * @param nanoTime a clock, nanoseconds
     * @param random numbers from 0 to 1
     */
    Attempts(Backoff backoff, Sleeper sleeper, LongSupplier nanoTime, DoubleSupplier random) {
        this.backoff = backoff;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
        this.random = random;
        end = nanoTime.getAsLong() + backoff.limit().toNanos();
        pause = backoff.first();
    }

    /**
     * Pauses before the next attempt, and returns whether there is to be one. The last pause ends with the time, so that the
     * last attempt is made as late as may be.
     */
    public boolean again() throws InterruptedException {
        long left = end - nanoTime.getAsLong();
        if (left <= 0) {
            return false;
        }
        long jittered = (long) (pause.toNanos() * (1 - random.getAsDouble() / 2));
        pause = shorter(pause.multipliedBy(2), backoff.longest());
        return sleeper.sleep(Duration.ofNanos(Math.min(jittered, left)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
