/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import java.time.Duration;

/** Knows when to stop, and tells how far the work has come. */
public abstract class Watch {
    private final long end;

    /** A watch that lets the work stop after a time. */
    protected Watch(Duration length) {
        end = System.nanoTime() + length.toNanos();
    }

    /**
     * Goes on or stops.
     *
     * @throws PausedException if the time is over
     */
    final void check() {
        if (System.nanoTime() - end > 0) {
            throw new PausedException();
        }
    }

    /**
     * A part of the work begins.
     *
     * @param unit what is counted
     * @param total how many there will be
     */
    protected abstract void begin(String task, String unit, long total);

    /** So many are done in all. */
    protected abstract void reach(long done);

    /** A few words beside the count. */
    protected abstract void note(String text);
}
