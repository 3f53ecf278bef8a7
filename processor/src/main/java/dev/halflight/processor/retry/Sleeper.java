/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.retry;

import java.time.Duration;

/** How a pause is spent. */
@FunctionalInterface
public interface Sleeper {
    /** Sleeps, and returns whether to go on: false where something came up meanwhile that makes another attempt idle. */
    boolean sleep(Duration time) throws InterruptedException;

    /** The thread's own sleep, which only an interrupt ends early. */
    static Sleeper ofThread() {
        return time -> {
            Thread.sleep(time.toMillis());
            return true;
        };
    }
}
