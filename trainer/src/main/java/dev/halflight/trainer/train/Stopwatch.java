/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.time.Duration;

/** The time spent on a run, over its interruptions. */
final class Stopwatch {
    private final Duration before;
    private final long start = System.nanoTime();

    Stopwatch(Duration before) {
        this.before = before;
    }

    Duration elapsed() {
        return before.plusNanos(System.nanoTime() - start);
    }
}
