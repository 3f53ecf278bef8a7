/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.enrich.Source;
import dev.halflight.processor.enrich.ToyModel;
import dev.halflight.processor.enrich.ToyRecords;
import dev.halflight.processor.enrich.ToyStream;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.schemas.wire.WireFormat;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** The design that comes to mind first: it collects a batch in memory, and Kafka Streams commits what has not come out. */
final class HoldingProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    static final String ENRICHED = "enriched";
    static final String DEAD_LETTERS = "dead-letters";

    private static final int BATCH = 64;

    private final ToyModel model;
    private final RecordDeserializer<Observation> reader;
    private final RecordSerializer<Enriched> writer;
    private final AtomicLong forwarded;
    private final List<Held> held = new ArrayList<>();

    private record Held(Record<byte[], byte[]> record, Source source) {}

    /** {@code forwarded} counts what has come out; whoever holds its lock stops that. */
    HoldingProcessor(ToyModel model, SchemaRegistry registry, AtomicLong forwarded) {
        this.model = model;
        reader = new RecordDeserializer<>(registry, Observation.getClassSchema());
        writer = new RecordSerializer<>(registry);
        this.forwarded = forwarded;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata metadata = context().recordMetadata().orElseThrow();
        held.add(new Held(
                record,
                new Source(
                        new SourcePosition(metadata.topic(), metadata.partition(), metadata.offset()),
                        Instant.ofEpochMilli(record.timestamp()),
                        WireFormat.schemaId(record.value()))));
        if (held.size() < BATCH) {
            return;
        }
        synchronized (forwarded) {
            held.forEach(this::forward);
            forwarded.addAndGet(BATCH);
        }
        held.clear();
    }

    private void forward(Held each) {
        Observation observation = Objects.requireNonNull(reader.deserialize(
                ToyStream.TOPICS.observations(), each.record().value()));
        if (observation.getObjectId().startsWith(ToyModel.POISON)) {
            context().forward(each.record(), DEAD_LETTERS);
            return;
        }
        ToyModel.Answer answer = model.run(List.of(observation)).get(0);
        byte[] value = Objects.requireNonNull(
                writer.serialize(ToyStream.TOPICS.enriched(), ToyRecords.enrich(answer, each.source())));
        context().forward(each.record().withValue(value), ENRICHED);
    }
}
