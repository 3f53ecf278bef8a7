/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.RegistrySettings;
import dev.halflight.processor.topic.CommittedReader;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormatException;
import dev.halflight.v1.Enriched;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The committed records of a topic up to where it ended when this was made: what a stream adds meanwhile is not among them, however
 * often they are read. Of a range of times only that part of the topic is read that can hold it.
 */
public final class EnrichedTopic implements EnrichedSource {
    /**
     * Records lie in the order in which they were enriched but for what a transaction and the clocks of several processors may put out of
     * order: a transaction lasts 15 minutes at most.
     */
    private static final Duration DISORDER = Duration.ofHours(1);

    private static final int OFFSET_BITS = 48;

    private final SchemaRegistry registry;
    private final RecordDeserializer<Enriched> deserializer;
    private final CommittedReader reader;
    private final Map<TopicPartition, Long> from;
    private final Map<TopicPartition, Long> to;

    /**
     * Finds where in the topic the times lie.
     *
     * @throws IOException if the topic cannot be read
     */
    public EnrichedTopic(KafkaSettings kafka, RegistrySettings registrySettings, String topic, TimeRange times)
            throws IOException {
        registry = new SchemaRegistry(registrySettings.url(), registrySettings.properties());
        deserializer = new RecordDeserializer<>(registry, Enriched.getClassSchema());
        reader = new CommittedReader(kafka, topic);
        from = new HashMap<>(reader.begins());
        to = new HashMap<>(reader.ends());
        for (TopicPartition partition : reader.ends().keySet()) {
            if (times.since().isPresent()) {
                from.put(partition, first(partition, times.since().get().minus(DISORDER)));
            }
            if (times.until().isPresent()) {
                to.put(partition, first(partition, times.until().get().plus(DISORDER)));
            }
        }
    }

    /** The offset of the first record that was enriched at a time or later, or the end: by halving, since times rise. */
    private long first(TopicPartition partition, Instant time) throws IOException {
        long low = reader.begins().get(partition);
        long high = reader.ends().get(partition);
        while (low < high) {
            long middle = (low + high) >>> 1;
            Optional<ConsumerRecord<byte[], byte[]>> found = reader.first(partition, middle);
            if (found.isPresent() && time(found.get()).isBefore(time)) {
                low = found.get().offset() + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Instant time(ConsumerRecord<byte[], byte[]> record) throws IOException {
        try {
            Optional<Enriched> enriched = Optional.ofNullable(deserializer.deserialize(record.topic(), record.value()));
            return enriched.map(found -> found.getLineage().getEnrichedTime())
                    .orElse(Instant.ofEpochMilli(record.timestamp()));
        } catch (WireFormatException e) {
            requireRegistry(e);
            return Instant.ofEpochMilli(record.timestamp());
        }
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        reader.read(from, to, record -> read(record, visitor));
    }

    private void read(ConsumerRecord<byte[], byte[]> record, Visitor visitor) throws IOException {
        String place = record.topic() + "-" + record.partition() + " at offset " + record.offset();
        if (record.value() == null) {
            visitor.refused(place + ": the record has no value");
            return;
        }
        Enriched enriched;
        try {
            enriched = Objects.requireNonNull(deserializer.deserialize(record.topic(), record.value()));
        } catch (WireFormatException e) {
            requireRegistry(e);
            visitor.refused(place + ": " + e.reason() + ", " + e.getMessage());
            return;
        }
        visitor.record((long) record.partition() << OFFSET_BITS | record.offset(), enriched);
    }

    private static void requireRegistry(WireFormatException failure) throws IOException {
        if (failure.reason().retriable()) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    @Override
    public long size() {
        return to.keySet().stream()
                .mapToLong(partition -> Math.max(0, to.get(partition) - from.get(partition)))
                .sum();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        registry.close();
    }
}
