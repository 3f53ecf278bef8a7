/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import java.time.Duration;

/**
 * The training that lies behind a run, from its first step.
 *
 * @param steps steps done
 * @param views samples seen, repetitions included
 * @param elapsed time spent
 * @param processor time that processors worked on gradients and on the steps along them; not that spent on making batches
 */
public record Done(long steps, long views, Duration elapsed, Duration processor) {
    /** Before the first step. */
    public static final Done NOTHING = new Done(0, 0, Duration.ZERO, Duration.ZERO);

    /** One step later. */
    public Done step(int size, Duration now, Duration processorTime) {
        return new Done(steps + 1, views + size, now, processor.plus(processorTime));
    }

    /** Before the first step of what is trained next: the time counts, the steps do not. */
    public Done next() {
        return new Done(0, 0, elapsed, processor);
    }

    /** The same training at a later time. */
    public Done at(Duration now) {
        return new Done(steps, views, now, processor);
    }
}
