/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks the cluster for the offsets of a stream's topics. It needs no grants beyond the stream's own. */
final class OffsetReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final TopicNames topics;
    private final String group;

    OffsetReader(KafkaSettings kafka, TopicNames topics, String group) {
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        admin = Admin.create(properties);
        this.topics = topics;
        this.group = group;
    }

    /**
     * Asks.
     *
     * @throws ExecutionException if the cluster refuses
     * @throws TimeoutException if it does not answer
     */
    Offsets read() throws ExecutionException, TimeoutException, InterruptedException {
        var partitions = await(admin.describeTopics(topics.all()).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        var latest = partitions.stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
        var earliest = partitions.stream()
                .filter(this::isInput)
                .collect(Collectors.toMap(one -> one, one -> OffsetSpec.earliest()));
        var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata();
        var firsts = admin.listOffsets(earliest).all();
        var stables = admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all();
        // what is asked for first is not ahead of what is asked for later
        Map<TopicPartition, Long> taken = taken(await(firsts), await(committed));
        var stable = await(stables);
        var ends = await(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all());
        Map<TopicPartition, Reach> reaches = new HashMap<>();
        ends.forEach((partition, end) -> reaches.put(
                partition, new Reach(end.offset(), stable.get(partition).offset())));
        return new Offsets(taken, reaches);
    }

    private boolean isInput(TopicPartition partition) {
        return partition.topic().equals(topics.observations());
    }

    private static Map<TopicPartition, Long> taken(
            Map<TopicPartition, ListOffsetsResultInfo> firsts,
            Map<TopicPartition, @Nullable OffsetAndMetadata> committed) {
        Map<TopicPartition, Long> taken = new HashMap<>();
        firsts.forEach((partition, first) -> {
            OffsetAndMetadata known = committed.get(partition);
            taken.put(partition, known == null ? first.offset() : Math.max(first.offset(), known.offset()));
        });
        return taken;
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            TimeoutException told =
                    new TimeoutException("the cluster has not told its offsets within " + PATIENCE.toSeconds() + " s");
            told.initCause(e);
            throw told;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
