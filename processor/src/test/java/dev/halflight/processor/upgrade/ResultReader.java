/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.upgrade;

import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormat;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads enriched records and dead letters as they are committed, each partition in its order. */
public final class ResultReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final TopicNames topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final RecordDeserializer<Enriched> enriched;
    private final RecordDeserializer<Observation> observations;
    private final List<Result> results = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::read, "result-reader");
    private volatile boolean closed;

    /** Reads both topics from their beginning. */
    public ResultReader(KafkaSettings kafka, TopicNames topics, SchemaRegistry registry) {
        this.topics = topics;
        enriched = new RecordDeserializer<>(registry, Enriched.getClassSchema());
        observations = new RecordDeserializer<>(registry, Observation.getClassSchema());
        Map<String, Object> properties = new HashMap<>(kafka.client());
        properties.put("isolation.level", "read_committed");
        properties.put("auto.offset.reset", "earliest");
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(Stream.of(topics.enriched(), topics.deadLetters())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (consumer;
                enriched;
                observations) {
            while (!closed) {
                take();
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                take();
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void take() {
        consumer.poll(POLL).forEach(record -> results.add(result(record)));
    }

    private Result result(ConsumerRecord<byte[], byte[]> record) {
        long now = System.currentTimeMillis();
        int schema = WireFormat.schemaId(record.value()).orElseThrow();
        if (record.topic().equals(topics.deadLetters())) {
            Observation letter = Objects.requireNonNull(observations.deserialize(record.topic(), record.value()));
            return new Result(letter.getObjectId(), letter.getRevision(), "", schema, record.timestamp(), now);
        }
        Enriched result = Objects.requireNonNull(enriched.deserialize(record.topic(), record.value()));
        String version = result.getLineage().getModelVersion();
        return new Result(result.getObjectId(), result.getRevision(), version, schema, record.timestamp(), now);
    }

    /** Reads to the end of what is committed, and returns all of it. */
    public List<Result> finish() throws InterruptedException {
        closed = true;
        thread.join();
        requireHealthy();
        return List.copyOf(results);
    }

    private void requireHealthy() {
        RuntimeException problem = failure.get();
        if (problem != null) {
            throw new AssertionError("the reader failed after " + results.size() + " results", problem);
        }
    }

    /** Waits until so many more have come that are like this. */
    public void awaitMore(int count, Predicate<Result> like) throws InterruptedException {
        long wanted = results.stream().filter(like).count() + count;
        await(
                count + " more results of a kind",
                () -> results.stream().filter(like).count() >= wanted);
    }

    /** Waits until something has come out of each of these. */
    public void awaitAll(List<String> observations) throws InterruptedException {
        await(
                "the results of " + observations.size() + " observations",
                () -> results.stream()
                        .map(Result::observation)
                        .collect(Collectors.toSet())
                        .containsAll(observations));
    }

    private void await(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            requireHealthy();
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "; there are " + results.size() + " results");
            }
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
