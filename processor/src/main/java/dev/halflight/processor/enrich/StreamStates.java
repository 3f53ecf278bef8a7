/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.log.Lifecycle;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** Notes and logs that partitions were shared out, and that the stream is ready. */
final class StreamStates implements KafkaStreams.StateListener {
    private final KafkaStreams streams;
    private volatile boolean ready;
    private Set<String> assigned = Set.of();

    StreamStates(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public synchronized void onChange(State now, State before) {
        if (now != State.RUNNING) {
            return;
        }
        Set<String> partitions = partitions();
        if (!ready || !partitions.equals(assigned)) {
            Lifecycle.assigned(partitions);
            assigned = partitions;
        }
        if (!ready) {
            Lifecycle.ready();
            ready = true;
        }
    }

    /** Whether the stream has run since its start. */
    boolean haveBeenReady() {
        return ready;
    }

    private Set<String> partitions() {
        Set<String> partitions = new TreeSet<>();
        streams.metadataForLocalThreads()
                .forEach(thread -> thread.activeTasks()
                        .forEach(task ->
                                task.topicPartitions().forEach(partition -> partitions.add(partition.toString()))));
        return partitions;
    }
}
