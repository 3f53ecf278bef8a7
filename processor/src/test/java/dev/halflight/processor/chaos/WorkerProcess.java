/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A {@link Worker} in a process of its own. */
record WorkerProcess(String name, JavaProcess process, Path reportFile) {
    private static final int HEAP_MEGABYTES = 192;

    static WorkerProcess start(String name, Path folder, String bootstrapServers, String registry) throws IOException {
        Path report = folder.resolve(name + ".properties");
        JavaProcess process = new JavaProcess(
                folder.resolve(name + ".log"),
                HEAP_MEGABYTES,
                Worker.class,
                List.of(bootstrapServers, registry, report.toString()));
        return new WorkerProcess(name, process, report);
    }

    /** What it has said of itself last. */
    WorkerReport report() {
        return WorkerReport.read(reportFile);
    }

    /** Waits until it has had a record, but no longer than {@code limit}: there may be none for it. */
    void awaitRecords(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (report().consumed() == 0 && System.nanoTime() < end) {
            requireAlive();
            Thread.sleep(100);
        }
    }

    void requireAlive() {
        if (!process.alive()) {
            throw new AssertionError(name + " has ended by itself; its log is " + process.log());
        }
    }
}
