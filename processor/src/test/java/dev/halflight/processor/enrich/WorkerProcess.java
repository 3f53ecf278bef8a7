/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Worker} in a JVM of its own; its log lies beside its report. */
final class WorkerProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path report;

    /** How a worker's model behaves. */
    record Behavior(int millisPerBatch, int stallAtBatch, int stallMillis) {
        static final Behavior STEADY = new Behavior(20, 0, 0);

        /** Leaves work for a process that starts on a busy machine. */
        static final Behavior SLOW = new Behavior(150, 0, 0);

        /** Longer than a record is awaited. */
        static final Behavior STALLING = new Behavior(20, 20, 4000);
    }

    WorkerProcess(String name, Path folder, String bootstrapServers, String registry, Behavior behavior)
            throws IOException {
        report = folder.resolve(name + ".properties");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                bootstrapServers,
                registry,
                report.toString(),
                Integer.toString(behavior.millisPerBatch()),
                Integer.toString(behavior.stallAtBatch()),
                Integer.toString(behavior.stallMillis()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    WorkerReport report() {
        return WorkerReport.read(report);
    }

    boolean alive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns the exit status, 143 for a process that stopped as it was told. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the worker does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
