/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the stream has committed, enriched records and dead letters alike. Not thread-safe. */
final class OutcomeReader implements AutoCloseable {
    private final TopicNames topics;
    private final SchemaRegistry registry;
    private final RecordDeserializer<Enriched> deserializer;
    private final KafkaConsumer<String, byte[]> consumer;

    /** The header with the number of the observation; the stream hands the headers of its records on. */
    static final String NUMBER = "halflight.number";

    /** An outcome, and the number of the observation that it is of. */
    record Numbered(long number, Outcome outcome) {}

    OutcomeReader(KafkaSettings kafka, RegistrySettings registrySettings, TopicNames topics) {
        this.topics = topics;
        registry = new SchemaRegistry(registrySettings.url(), registrySettings.properties());
        deserializer = new RecordDeserializer<>(registry, Enriched.getClassSchema());
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(topics.enriched(), topics.deadLetters())) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    List<Numbered> poll(Duration patience) {
        List<Numbered> outcomes = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
            Outcome outcome = record.topic().equals(topics.enriched()) ? enriched(record) : deadLetter(record);
            outcomes.add(new Numbered(Long.parseLong(text(record.headers(), NUMBER)), outcome));
        }
        return outcomes;
    }

    private Outcome enriched(ConsumerRecord<String, byte[]> record) {
        return new Outcome.Published(Objects.requireNonNull(deserializer.deserialize(record.topic(), record.value())));
    }

    private static Outcome deadLetter(ConsumerRecord<String, byte[]> record) {
        return new Outcome.DeadLettered(
                String.valueOf(record.key()),
                text(record.headers(), DeadLetterHeaders.REASON),
                text(record.headers(), DeadLetterHeaders.MESSAGE));
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
        try {
            registry.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the registry's client could not be closed", e);
        }
    }
}
