/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again beside the stream, on threads of its own. A task that fails is told of once and done again the next time;
 * none keeps the process alive.
 */
final class PeriodicTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTasks.class);
    /** One may wait for the device while another asks the cluster. */
    private static final int THREADS = 2;

    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Map<String, Boolean> failing = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, PeriodicTasks::thread);

    /** Something that may fail. */
    @FunctionalInterface
    interface Task {
        void run() throws Exception;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "halflight-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** Does something now, and again so long after it has ended; {@code name} is told where it fails. */
    void every(Duration pause, String name, Task task) {
        failures.put(name, new LongAdder());
        threads.scheduleWithFixedDelay(() -> attempt(name, task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt(String name, Task task) {
        try {
            task.run();
            if (failing.remove(name) != null) {
                LOG.info("{}: works again", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            failures.get(name).increment();
            if (!threads.isShutdown() && failing.put(name, true) == null) {
                Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
                LOG.warn("{}: fails, and is tried again; the stream goes on: {}", name, cause.toString());
            }
        }
    }

    /** How often each has failed. */
    Map<String, Double> failures() {
        Map<String, Double> counts = new TreeMap<>();
        failures.forEach((name, count) -> counts.put(name, (double) count.sum()));
        return counts;
    }

    /** Interrupts what is being done, and waits a moment for its end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a task beside the stream does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
