/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The parts of a stream around a {@link ToyModel}, with a registry inside the JVM. */
public final class ToyStream implements AutoCloseable {
    public static final TopicNames TOPICS = new TopicNames("observations", "enriched", "dead-letters");

    final SchemaRegistry registry = new SchemaRegistry("mock://" + UUID.randomUUID(), Map.of());
    final StreamSettings settings = new StreamSettings("toy", 2, Duration.ofSeconds(10), 64 << 10, 128);
    final EnrichCounters counters = new EnrichCounters();
    final Batcher<Observation, ToyModel.Answer> batcher =
            new Batcher<>(new ToyModel(Duration.ZERO), 8, Duration.ofMillis(1));
    final Enrichment<Observation, ToyModel.Answer> enrichment = enrichment(registry, batcher, counters);

    /** What records pass through, with another registry and another model. */
    public static Enrichment<Observation, ToyModel.Answer> enrichment(
            SchemaRegistry registry, Batcher<Observation, ToyModel.Answer> batcher, EnrichCounters counters) {
        return new Enrichment<>(
                TOPICS,
                new ObservationIntake<>(registry, ToyRecords::prepare),
                batcher,
                ToyRecords::enrich,
                new RecordSerializer<>(registry),
                counters);
    }

    byte[] bytes(String objectId) {
        return new RecordSerializer<Observation>(registry)
                .serialize(TOPICS.observations(), ToyRecords.observation(objectId));
    }

    Enriched enriched(byte[] bytes) {
        try (var deserializer = new RecordDeserializer<Enriched>(registry, Enriched.getClassSchema())) {
            return deserializer.deserialize(TOPICS.enriched(), bytes);
        }
    }

    @Override
    public void close() throws IOException {
        batcher.close();
        registry.close();
    }
}
