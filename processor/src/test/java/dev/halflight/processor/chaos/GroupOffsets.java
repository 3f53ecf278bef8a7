/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.ToyStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group has come with the topic of observations. These are sent outside of transactions, so that its offsets count
 * records and nothing else.
 */
final class GroupOffsets implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Admin admin;
    private final String group;
    private final int partitions;

    GroupOffsets(String bootstrapServers, String group, int partitions) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.group = group;
        this.partitions = partitions;
    }

    /**
     * Records that the group has committed.
     *
     * @throws ExecutionException if the brokers do not answer
     */
    long committed() throws ExecutionException, InterruptedException {
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MILLIS);
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(group, options)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    /**
     * Records that the topic holds.
     *
     * @throws ExecutionException if the brokers do not answer
     */
    long sent() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions)
                .mapToObj(i -> new TopicPartition(ToyStream.TOPICS.observations(), i))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        var options = new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS);
        return admin.listOffsets(latest, options).all().get().values().stream()
                .mapToLong(offset -> offset.offset())
                .sum();
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
