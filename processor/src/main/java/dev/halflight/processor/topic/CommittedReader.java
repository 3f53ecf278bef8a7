/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.topic;

import dev.halflight.processor.config.KafkaSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic up to where it ended when this was made, and only what is committed. It is in no consumer group and leaves no trace.
 * Not thread-safe.
 */
public final class CommittedReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A fetch that finds nothing holds up the next one, which may be of another place. */
    private static final int FETCH_WAIT_MILLIS = 20;

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;

    /** Takes a record. */
    @FunctionalInterface
    public interface Records {
        void accept(ConsumerRecord<byte[], byte[]> record) throws IOException;
    }

    /**
     * Takes note of where the topic ends.
     *
     * @throws KafkaException if the cluster does not tell
     */
    public CommittedReader(KafkaSettings kafka, String topic) {
        this.topic = topic;
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        begins = consumer.beginningOffsets(partitions);
        ends = consumer.endOffsets(partitions);
    }

    /** The first offset of each partition. */
    public Map<TopicPartition, Long> begins() {
        return Map.copyOf(begins);
    }

    /** The offset at which each partition ended, one after the last. */
    public Map<TopicPartition, Long> ends() {
        return Map.copyOf(ends);
    }

    /** The records that there are, and some more: Kafka counts its own among them. */
    public long size() {
        return ends.keySet().stream()
                .mapToLong(partition -> ends.get(partition) - begins.get(partition))
                .sum();
    }

    /**
     * Reads all.
     *
     * @throws IOException if nothing comes for a minute
     */
    public void read(Records records) throws IOException {
        read(begins, ends, records);
    }

    /**
     * Reads the records from one offset of each partition to another.
     *
     * @param from the first of each partition that is read
     * @param to the end of each of the same partitions, one after the last
     * @throws IOException if nothing comes for a minute
     */
    public void read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to, Records records) throws IOException {
        start(from);
        long last = System.nanoTime();
        while (pauseWhatIsRead(to) < to.size()) {
            int count = 0;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                count++;
                if (record.offset() < to.get(new TopicPartition(record.topic(), record.partition()))) {
                    records.accept(record);
                }
            }
            last = count > 0 ? System.nanoTime() : last;
            requirePatience(last);
        }
    }

    /**
     * The first record of a partition at an offset or after it, if there is one before the end.
     *
     * @throws IOException if nothing comes for a minute
     */
    public Optional<ConsumerRecord<byte[], byte[]>> first(TopicPartition partition, long offset) throws IOException {
        start(Map.of(partition, offset));
        long last = System.nanoTime();
        while (consumer.position(partition) < ends.get(partition)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return Optional.of(record).filter(found -> found.offset() < ends.get(partition));
            }
            requirePatience(last);
        }
        return Optional.empty();
    }

    private void start(Map<TopicPartition, Long> from) {
        Set<TopicPartition> partitions = from.keySet();
        consumer.assign(partitions);
        consumer.resume(partitions);
        from.forEach(consumer::seek);
    }

    private void requirePatience(long last) throws IOException {
        if (System.nanoTime() - last > PATIENCE.toNanos()) {
            throw new IOException("the cluster has not sent a record of " + topic + " for " + PATIENCE.toSeconds()
                    + " s, though there are more; try again when it answers");
        }
    }

    private int pauseWhatIsRead(Map<TopicPartition, Long> to) {
        List<TopicPartition> done = to.keySet().stream()
                .filter(partition -> consumer.position(partition) >= to.get(partition))
                .toList();
        consumer.pause(done);
        return done.size();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
