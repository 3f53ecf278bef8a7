/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import com.sun.management.OperatingSystemMXBean;
import dev.halflight.processor.app.Application;
import dev.halflight.processor.config.ConfigurationException;
import dev.halflight.processor.config.HeapNeed;
import dev.halflight.processor.config.StreamSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Whether the heap can become as large as the stream fills it. */
final class HeapCheck implements Check {
    private final StreamSettings stream;
    private final ClusterView cluster;

    HeapCheck(StreamSettings stream, ClusterView cluster) {
        this.stream = stream;
        this.cluster = cluster;
    }

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public List<Finding> look() throws IOException, InterruptedException {
        long most = Runtime.getRuntime().maxMemory();
        int partitions = partitions();
        HeapNeed need = Application.heapNeed(stream, Math.max(1, partitions));
        try {
            need.requireWithin(most);
        } catch (ConfigurationException e) {
            return List.of(Finding.wrong(name(), e.getMessage()));
        }
        String found = String.format(
                "%d MB at most; the stream needs %d MB for %s",
                most >> 20,
                need.bytes() >> 20,
                partitions == 0
                        ? "one partition, and more for more of them, which are not known now"
                        : partitions + " partitions");
        long machine = memory();
        if (most > machine) {
            return List.of(Finding.warning(
                    name(), found + "; the machine has " + (machine >> 20) + " MB", "set a smaller -Xmx"));
        }
        return List.of(Finding.ok(name(), found));
    }

    /** Those of the observations; 0 where they are not known. */
    private int partitions() throws IOException, InterruptedException {
        String topic = cluster.access().topics().observations();
        try {
            return cluster.answer(cluster.admin().describeTopics(List.of(topic)).allTopicNames())
                    .get(topic)
                    .partitions()
                    .size();
        } catch (UnreachableClusterException | ExecutionException | IOException e) {
            // other checks tell of it
            return 0;
        }
    }

    /** Of the machine, or of the container. */
    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
