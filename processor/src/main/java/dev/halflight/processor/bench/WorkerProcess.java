/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.StreamSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A {@link Worker} in a child process. */
final class WorkerProcess implements AutoCloseable {
    /** The heap beyond what the worker asks for. */
    private static final long ROOM_MEGABYTES = 512;

    private final ChildProcess process;

    /**
     * Starts it, and waits until it works.
     *
     * @param group names the consumers and the topics
     * @param partitions of the topics
     * @throws IOException if it does not come up
     */
    WorkerProcess(WorkerSettings settings, LoadProcess load, String group, int partitions) throws IOException {
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
        process = new ChildProcess(heap(settings.configuration(group), partitions), arguments);
        String said = process.read();
        if (!said.startsWith(Worker.READY)) {
            process.close();
            throw new IOException("a worker did not come up: " + said);
        }
    }

    /** All of it from the beginning, so that what is resident later is not just a heap that grows. */
    private static List<String> heap(Configuration configuration, int partitions) {
        StreamSettings stream = StreamSettings.from(configuration, BatchSettings.from(configuration));
        long megabytes = (Application.heapNeed(stream, partitions).bytes() >> 20) + ROOM_MEGABYTES;
        return List.of("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m");
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
