/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;

/**
 * What this process has used since it started, the thread that asks left out: it is the benchmark's own. Only differences between two
 * that one thread took while the same threads lived are worth something.
 *
 * @param nanos when, on the clock of {@link System#nanoTime}
 * @param cpuNanos processor time of all other threads, the collector's and the compiler's included
 * @param deviceCpuNanos processor time of the threads that run models; of an operation's further threads nothing is known
 * @param allocatedBytes what all other threads have allocated on the heap
 */
record Usage(long nanos, long cpuNanos, long deviceCpuNanos, long allocatedBytes) {
    private static final String DEVICE_THREADS = "device-";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Usage now() {
        long self = Thread.currentThread().getId();
        long[] ids = Arrays.stream(THREADS.getAllThreadIds())
                .filter(id -> id != self)
                .toArray();
        long device = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(ids)) {
            if (thread != null && thread.getThreadName().startsWith(DEVICE_THREADS)) {
                device += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        // a thread that has ended meanwhile answers -1
        long allocated = Arrays.stream(THREADS.getThreadAllocatedBytes(ids))
                .filter(bytes -> bytes > 0)
                .sum();
        long others = SYSTEM.getProcessCpuTime() - THREADS.getCurrentThreadCpuTime();
        return new Usage(System.nanoTime(), others, device, allocated);
    }

    Usage since(Usage earlier) {
        return new Usage(
                nanos - earlier.nanos,
                cpuNanos - earlier.cpuNanos,
                deviceCpuNanos - earlier.deviceCpuNanos,
                allocatedBytes - earlier.allocatedBytes);
    }

    double seconds() {
        return nanos / 1e9;
    }
}
