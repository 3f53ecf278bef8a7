/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import java.time.Duration;

/** The time that processors have worked for this program since the clock was made; zero where the system cannot tell. */
final class ProcessClock {
    private final Duration start = now();

    double seconds() {
        return now().minus(start).toMillis() / 1e3;
    }

    private static Duration now() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
