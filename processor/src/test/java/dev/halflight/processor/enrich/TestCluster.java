/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.processor.embedded.EmbeddedBroker;
import dev.halflight.processor.embedded.EmbeddedRegistry;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker, a registry and the three topics, of four partitions each: what was sent and what came out. */
final class TestCluster implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final int LARGEST_RECORD = 1 << 20;

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registryServer;
    private final SchemaRegistry registry;
    private final CommittedTopic enriched;
    private final CommittedTopic deadLetters;

    TestCluster(Path folder) throws IOException {
        broker = new EmbeddedBroker(folder);
        registryServer = new EmbeddedRegistry(0);
        registry = new SchemaRegistry(registryServer.url(), Map.of());
        Topics.ensure(
                Map.of("bootstrap.servers", bootstrapServers()), ToyStream.TOPICS.all(), PARTITIONS, LARGEST_RECORD);
        enriched = new CommittedTopic(bootstrapServers(), ToyStream.TOPICS.enriched());
        deadLetters = new CommittedTopic(bootstrapServers(), ToyStream.TOPICS.deadLetters());
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String registryUrl() {
        return registryServer.url();
    }

    void send(List<String> objectIds) {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrapServers(), "linger.ms", 20);
        var values = new RecordSerializer<Observation>(registry);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), values)) {
            for (String objectId : objectIds) {
                producer.send(new ProducerRecord<>(
                        ToyStream.TOPICS.observations(), objectId, ToyRecords.observation(objectId)));
            }
        }
    }

    /** Records that came out, and are committed. */
    int committed() {
        return enriched.records().size() + deadLetters.records().size();
    }

    /** Their keys; of one without, an empty text. */
    List<String> deadLetters() {
        return deadLetters.records().stream()
                .map(record -> record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    List<Enriched> enriched() {
        try (var deserializer = new RecordDeserializer<Enriched>(registry, Enriched.getClassSchema())) {
            return enriched.records().stream()
                    .map(record -> deserializer.deserialize(record.topic(), record.value()))
                    .toList();
        }
    }

    /** Of all records that came out. */
    List<String> objectIds() {
        return Stream.concat(enriched().stream().map(Enriched::getObjectId), deadLetters().stream())
                .toList();
    }

    @Override
    public void close() throws IOException {
        enriched.close();
        deadLetters.close();
        registry.close();
        registryServer.close();
        broker.close();
    }
}
