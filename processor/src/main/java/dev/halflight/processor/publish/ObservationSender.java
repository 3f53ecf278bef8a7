/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import dev.halflight.processor.config.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends the observations of a file, in transactions that also say how far the file has been sent: as the offset of a consumer group of
 * the file's own, in which nobody consumes. So there is either both or neither. There is one sender of a file at a time: a new one ends
 * the one before. Not thread-safe.
 */
final class ObservationSender implements AutoCloseable {
    private static final int RECORDS_OF_A_TRANSACTION = 500;
    private static final long BYTES_OF_A_TRANSACTION = 16 << 20;
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(1);
    private static final int BUFFER_BYTES = 64 << 20;
    private static final int LARGEST_BATCH = 1 << 20;

    private final ObservationTopic topic;
    private final KafkaProducer<byte[], byte[]> producer;
    /** Stands for the group; it reads nothing. */
    private final KafkaConsumer<byte[], byte[]> member;

    private boolean open;
    private int records;
    private long bytes;
    private long began;

    /**
     * Ends what another sender of the file has begun and not committed.
     *
     * @param group the consumer group and transactional id
     * @throws KafkaException if the cluster does not answer or does not let us
     */
    ObservationSender(KafkaSettings kafka, ObservationTopic topic, String group) {
        this.topic = topic;
        producer = new KafkaProducer<>(
                producing(kafka, topic, group), new ByteArraySerializer(), new ByteArraySerializer());
        member = new KafkaConsumer<>(consuming(kafka, group), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private static Map<String, Object> producing(KafkaSettings kafka, ObservationTopic topic, String group) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        // one request at a time, for the next must not overtake a transaction's first; so let it be large
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, (int) Math.min(LARGEST_BATCH, topic.largest()));
        properties.putAll(kafka.client());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Math.toIntExact(topic.largest()));
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Math.max(BUFFER_BYTES, 2 * topic.largest()));
        return properties;
    }

    private static Map<String, Object> consuming(KafkaSettings kafka, String group) {
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return properties;
    }

    /** How far the file has been published, as long as the cluster remembers it; the start where it does not. */
    Mark mark() {
        return Optional.ofNullable(member.committed(Set.of(place())).get(place()))
                .flatMap(Mark::of)
                .orElse(Mark.START);
    }

    /** Any partition of the topic would do: the offset counts the file's records. */
    private TopicPartition place() {
        return new TopicPartition(topic.name(), 0);
    }

    /** Sends a record; it is there when the mark is. */
    void send(byte[] key, byte[] value) {
        begin();
        records++;
        bytes += value.length;
        producer.send(new ProducerRecord<>(topic.name(), key, value));
    }

    /** Whether what was sent and not committed is enough, or old enough, to be committed. */
    boolean due() {
        return open
                && (records >= RECORDS_OF_A_TRANSACTION
                        || bytes >= BYTES_OF_A_TRANSACTION
                        || System.nanoTime() - began >= LONGEST_TRANSACTION.toNanos());
    }

    /** Commits what was sent, and how far the file is published by it. */
    void commit(Mark mark) {
        begin();
        Map<TopicPartition, OffsetAndMetadata> offsets = Map.of(place(), mark.toOffset());
        producer.sendOffsetsToTransaction(offsets, member.groupMetadata());
        producer.commitTransaction();
        open = false;
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
            records = 0;
            bytes = 0;
            began = System.nanoTime();
        }
    }

    /** What is not committed is not sent. */
    @Override
    public void close() {
        if (open) {
            try {
                producer.abortTransaction();
            } catch (KafkaException e) {
                // the next sender, or the broker in a minute, aborts it
            }
        }
        member.close();
        producer.close();
    }
}
