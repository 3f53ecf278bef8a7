/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.inference.SourcePosition;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the topic of dead letters from its beginning to where it ended when this was made, and only what is committed. It is
 * in no consumer group and leaves no trace. Not thread-safe.
 */
public final class LetterReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;

    /**
     * Takes note of where the topic ends.
     *
     * @throws KafkaException if the cluster does not tell
     */
    public LetterReader(KafkaSettings kafka, String topic) {
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        begins = consumer.beginningOffsets(partitions);
        ends = consumer.endOffsets(partitions);
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
    public void read(Consumer<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        read(begins, ends, records);
    }

    /**
     * Reads these letters.
     *
     * @throws IOException if nothing comes for a minute
     */
    public void read(Collection<Letter> letters, BiConsumer<Letter, ConsumerRecord<byte[], byte[]>> records)
            throws IOException {
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> to = new HashMap<>();
        for (Letter letter : letters) {
            var partition =
                    new TopicPartition(letter.place().topic(), letter.place().partition());
            from.merge(partition, letter.place().offset(), Math::min);
            to.merge(partition, letter.place().offset() + 1, Math::max);
        }
        Map<SourcePosition, Letter> wanted =
                letters.stream().collect(Collectors.toMap(Letter::place, Function.identity()));
        read(from, to, record -> {
            Letter letter = wanted.get(Letter.place(record));
            if (letter != null) {
                records.accept(letter, record);
            }
        });
    }

    private void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> records)
            throws IOException {
        consumer.assign(from.keySet());
        consumer.resume(from.keySet());
        from.forEach(consumer::seek);
        long last = System.nanoTime();
        while (pauseWhatIsRead(to) < to.size()) {
            int count = 0;
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                count++;
                if (record.offset() < to.get(new TopicPartition(record.topic(), record.partition()))) {
                    records.accept(record);
                }
            }
            if (count > 0) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new IOException("the cluster has not sent a dead letter for " + PATIENCE.toSeconds()
                        + " s, though there are more; try again when it answers");
            }
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
