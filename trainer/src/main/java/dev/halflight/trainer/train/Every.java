/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.time.Duration;

/** Something that is due again and again, a fixed time after the last time. */
final class Every {
    private final Duration period;
    private Duration last;

    Every(Duration period, Duration start) {
        this.period = period;
        last = start;
    }

    /** Whether it is due; if so, the next time counts from now. */
    boolean isDue(Duration now) {
        if (now.minus(last).compareTo(period) < 0) {
            return false;
        }
        last = now;
        return true;
    }
}
