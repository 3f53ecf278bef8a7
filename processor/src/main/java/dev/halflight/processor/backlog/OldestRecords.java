/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import dev.halflight.processor.config.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads of each partition with a lag the first record that is not processed, for its time. It joins no group. The broker sends one batch
 * of its producer's for it, whatever the limits.
 */
final class OldestRecords implements AutoCloseable {
    private static final Duration OF_A_RECORD = Duration.ofMillis(500);
    private static final Duration OF_ALL = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private Map<TopicPartition, Known> known = Map.of();

    private record Known(long offset, Instant time) {}

    OldestRecords(KafkaSettings kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) OF_ALL.toMillis());
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The time of the first record from each offset on; absent where it could not be read within two seconds for all. */
    Map<TopicPartition, Instant> times(Map<TopicPartition, Long> offsets) {
        long end = System.nanoTime() + OF_ALL.toNanos();
        Map<TopicPartition, Known> found = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            Known before = known.get(partition);
            if (before != null && before.offset == offset) {
                found.put(partition, before);
            } else if (System.nanoTime() < end) {
                read(partition, offset, found);
            }
        });
        known = found;
        Map<TopicPartition, Instant> times = new HashMap<>();
        found.forEach((partition, one) -> times.put(partition, one.time));
        return times;
    }

    private void read(TopicPartition partition, long offset, Map<TopicPartition, Known> found) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        try {
            for (ConsumerRecord<byte[], byte[]> record :
                    consumer.poll(OF_A_RECORD).records(partition)) {
                found.put(partition, new Known(offset, Instant.ofEpochMilli(record.timestamp())));
            }
        } catch (OffsetOutOfRangeException e) {
            // it was deleted since the offsets were asked for
            found.remove(partition);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
