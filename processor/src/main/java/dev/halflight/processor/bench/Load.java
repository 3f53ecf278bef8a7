/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the sample's observations, over and over, and reads their results. */
final class Load {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The first part of a paced load is not measured: the stream catches up with what came while it started. */
    private static final double WARM_UP = 0.4;

    private final KafkaSettings kafka;
    private final SchemaRegistry registry;
    private final Sample sample;
    private final int partitions;

    Load(KafkaSettings kafka, SchemaRegistry registry, Sample sample, int partitions) {
        this.kafka = kafka;
        this.registry = registry;
        this.sample = sample;
        this.partitions = partitions;
    }

    /** Sends observations as fast as the broker takes them. */
    void fill(TopicNames topics, Content content, int count) {
        try (KafkaProducer<byte[], byte[]> producer = producer(20, 1 << 20)) {
            List<byte[]> values = values(topics, content);
            for (int k = 0; k < count; k++) {
                producer.send(record(topics, values, k));
            }
            producer.flush();
        }
    }

    /** Keeps a backlog before a group of consumers, until the feeder is closed or has sent {@code count} observations. */
    Feeder feed(TopicNames topics, Content content, String group, int ahead, long count) {
        KafkaProducer<byte[], byte[]> producer = producer(20, 1 << 20);
        List<byte[]> values = values(topics, content);
        GroupProgress progress = new GroupProgress(kafka, group);
        return new Feeder(
                progress::done,
                number -> producer.send(record(topics, values, (int) (number % Integer.MAX_VALUE))),
                () -> {
                    producer.close();
                    progress.close();
                },
                ahead,
                count);
    }

    /** Bytes of an observation, a mean. */
    double meanBytes(TopicNames topics, Content content) {
        return values(topics, content).stream()
                .mapToInt(value -> value.length)
                .average()
                .orElse(0);
    }

    /**
     * Sends observations at a rate while it reads the results that are committed.
     *
     * @param rate observations a second
     * @throws KafkaException if results do not come
     */
    Latency pace(TopicNames topics, Content content, int count, double rate) {
        List<byte[]> values = values(topics, content);
        long[] millis = new long[count];
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                KafkaProducer<byte[], byte[]> producer = producer(0, 1 << 14)) {
            consumer.assign(IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(topics.enriched(), partition))
                    .toList());
            Thread sender = new Thread(() -> send(producer, topics, values, count, rate), "sender");
            sender.start();
            long end = System.nanoTime() + PATIENCE.toNanos() + (long) (count / rate * 1e9);
            int read = 0;
            while (read < count) {
                if (System.nanoTime() > end) {
                    throw new KafkaException("only " + read + " of " + count + " results came");
                }
                for (ConsumerRecord<byte[], byte[]> result : consumer.poll(Duration.ofMillis(200))) {
                    // the stream keeps the time at which the observation was sent
                    millis[read++] = System.currentTimeMillis() - result.timestamp();
                }
            }
        }
        return Latency.of(Arrays.copyOfRange(millis, (int) (WARM_UP * count), count));
    }

    private void send(
            KafkaProducer<byte[], byte[]> producer, TopicNames topics, List<byte[]> values, int count, double rate) {
        long start = System.nanoTime();
        for (int k = 0; k < count; k++) {
            long due = start + (long) (k / rate * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            producer.send(record(topics, values, k));
        }
    }

    private ProducerRecord<byte[], byte[]> record(TopicNames topics, List<byte[]> values, int k) {
        return new ProducerRecord<>(
                topics.observations(), k % partitions, new byte[] {(byte) k}, values.get(k % values.size()));
    }

    /** In the wire format; written once, so that the load costs little. */
    private List<byte[]> values(TopicNames topics, Content content) {
        RecordSerializer<Observation> serializer = new RecordSerializer<>(registry);
        Iterator<Observation> observations = sample.cycle(sample.size());
        return IntStream.range(0, sample.size())
                .mapToObj(k -> Objects.requireNonNull(
                        serializer.serialize(topics.observations(), content.of(observations.next()))))
                .toList();
    }

    private KafkaProducer<byte[], byte[]> producer(int lingerMillis, int batchBytes) {
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ProducerConfig.LINGER_MS_CONFIG, lingerMillis);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, batchBytes);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
