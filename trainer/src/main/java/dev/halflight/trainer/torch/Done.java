/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import java.time.Duration;

/**
 * The training that lies behind a run, from its first step.
 *
 * @param steps steps done
 * @param views samples seen, repetitions included
 * @param elapsed time spent
 */
public record Done(long steps, long views, Duration elapsed) {
    /** Before the first step. */
    public static final Done NOTHING = new Done(0, 0, Duration.ZERO);

    /** One step later. */
    public Done step(int size, Duration now) {
        return new Done(steps + 1, views + size, now);
    }
}
