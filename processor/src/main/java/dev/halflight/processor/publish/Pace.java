/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import java.time.Duration;

/** When the next record may be sent, so that there are no more than so many a second; only a tenth of a second that was missed is made up for. */
final class Pace {
    private static final double NANOS = 1e9;
    private static final double CREDIT = 0.1 * NANOS;

    private final double interval;
    private double next;

    /**
     * A pace.
     *
     * @param rate records a second; infinity for any
     * @param now nanoseconds, by a clock that only goes forward
     */
    Pace(double rate, long now) {
        interval = NANOS / rate;
        next = now;
    }

    /** How long to wait before another record; it counts as sent then. */
    Duration take(long now) {
        double time = Math.max(next, now - CREDIT);
        next = time + interval;
        return Duration.ofNanos(Math.max(0, Math.round(time - now)));
    }
}
