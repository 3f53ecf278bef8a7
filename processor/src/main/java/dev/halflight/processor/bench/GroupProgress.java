/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.config.KafkaSettings;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How many records a group of consumers is done with, by the offsets that it has committed: whatever number of processes it has. */
final class GroupProgress implements AutoCloseable {
    private final Admin admin;
    private final String group;

    GroupProgress(KafkaSettings kafka, String group) {
        admin = Admin.create(Map.copyOf(kafka.client()));
        this.group = group;
    }

    /**
     * Records of all partitions, of topics that were new to the group.
     *
     * @throws KafkaException if the broker does not answer
     */
    long done() {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return offsets.values().stream()
                    .filter(Objects::nonNull)
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the group's offsets were asked for", e);
        } catch (ExecutionException e) {
            throw new KafkaException(
                    "the offsets of " + group + " are not known: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
