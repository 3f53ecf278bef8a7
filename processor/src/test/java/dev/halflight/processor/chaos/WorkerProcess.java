/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A {@link Worker} in a process of its own.
 *
 * @param registryAtHand whether it could ask the registry when it started
 */
record WorkerProcess(String name, JavaProcess process, Path reportFile, boolean registryAtHand) {
    private static final int HEAP_MEGABYTES = 192;

    static WorkerProcess start(
            String name, Path folder, String bootstrapServers, String registry, boolean registryAtHand)
            throws IOException {
        Path report = folder.resolve(name + ".properties");
        JavaProcess process = new JavaProcess(
                folder.resolve(name + ".log"),
                HEAP_MEGABYTES,
                Worker.class,
                List.of(bootstrapServers, registry, report.toString()));
        return new WorkerProcess(name, process, report, registryAtHand);
    }

    /** What it has said of itself last. */
    WorkerReport report() {
        return WorkerReport.read(reportFile);
    }

    void requireAlive() {
        if (!process.alive()) {
            throw new AssertionError(name + " has ended by itself; its log is " + process.log());
        }
    }
}
