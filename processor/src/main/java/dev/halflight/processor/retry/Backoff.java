/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How attempts follow each other: the pause between them doubles, up to the longest, and each is shortened at random by up to a
 * half, so that processes that failed together do not come back together.
 *
 * @param first the pause after the first attempt
 * @param longest no pause is longer
 * @param limit the time that a series of attempts may take, but for the last attempt itself
 */
public record Backoff(Duration first, Duration longest, Duration limit) {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || limit.isNegative()) {
            throw new IllegalArgumentException("no back-off: from " + first + " to " + longest + " within " + limit);
        }
    }

    /** From 50 ms to 1 s, within {@code limit}. */
    public static Backoff within(Duration limit) {
        return new Backoff(FIRST, LONGEST, limit);
    }

    /** Begins a series; its time runs from now. */
    public Attempts begin(Sleeper sleeper) {
        return new Attempts(this, sleeper, System::nanoTime, ThreadLocalRandom.current()::nextDouble);
    }
}
