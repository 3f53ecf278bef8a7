/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A {@link Worker} in a child process. */
final class WorkerProcess implements AutoCloseable {
    /** All of it from the beginning, so that what is resident later is not just a heap that grows. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xms1g", "-Xmx1g");

    private final ChildProcess process;

    /**
     * Starts it, and waits until it works.
     *
     * @param group names the consumers and the topics
     * @throws IOException if it does not come up
     */
    WorkerProcess(WorkerSettings settings, LoadProcess load, String group) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "bench",
                "work",
                "--kafka",
                load.kafka().bootstrapServers(),
                "--registry",
                load.registry().url(),
                "--group",
                group));
        arguments.addAll(settings.arguments());
        process = new ChildProcess(JAVA_OPTIONS, arguments);
        String said = process.read();
        if (!said.startsWith(Worker.READY)) {
            process.close();
            throw new IOException("a worker did not come up: " + said);
        }
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
