/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** The time that a processor has worked for the thread that made the clock; zero where the Java machine cannot tell. */
final class ProcessorClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long start = now();

    Duration elapsed() {
        return Duration.ofNanos(now() - start);
    }

    private static long now() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
    }
}
