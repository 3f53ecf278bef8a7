/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import java.util.concurrent.atomic.AtomicLong;

/**
 * So many a second, and a few at once after a pause: the generic cell rate algorithm (ITU-T I.371), which needs one number and no lock.
 * Thread-safe; where two threads ask at the same instant one of them is refused.
 */
final class Allowance {
    private static final double NANOS = 1e9;

    private final long interval;
    private final long slack;
    private final AtomicLong due;

    /**
     * An allowance that has not been used yet.
     *
     * @param perSecond how many in the long run
     * @param burst how many at once after a long pause
     * @param now nanoseconds, as {@link System#nanoTime} counts them
     */
    Allowance(double perSecond, int burst, long now) {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("an allowance of " + perSecond + " a second, " + burst + " at once");
        }
        interval = (long) (NANOS / perSecond);
        slack = interval * (burst - 1);
        due = new AtomicLong(now);
    }

    /** Whether there may be one more now. */
    boolean take(long now) {
        long expected = due.get();
        long from = expected - now > 0 ? expected : now;
        return from - now <= slack && due.compareAndSet(expected, from + interval);
    }
}
