/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.bench.SyntheticAlerts;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.schemas.wire.DeadLetterHeaders;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application on a survey's own topic: framed as LSST frames, without keys, in a registry that does not know the schema. */
@Timeout(300)
class EnrichAlertsIT {
    private static final TopicNames TOPICS = new TopicNames("lsst-alerts-v11", "out", "lost");
    private static final int ALERTS = 12;

    @TempDir
    Path schemas;

    private EmbeddedCluster cluster;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(schemas.resolve("lsst.avsc"), SyntheticAlerts.SCHEMA.toString());
        cluster = new EmbeddedCluster(TOPICS, 2, 8 << 20);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private ProgramProcess program(String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of("observations.format=lsst", "observations.schemas=" + schemas));
        all.addAll(List.of(settings));
        return ProgramProcess.enrich(ProgramProcess.HEAP_MEGABYTES, cluster, TOPICS, all.toArray(String[]::new));
    }

    /** Two alerts of each band. */
    private List<byte[]> alerts() {
        return IntStream.range(0, ALERTS)
                .mapToObj(number -> SyntheticAlerts.framed(SyntheticAlerts.alert(number), SyntheticAlerts.SCHEMA_ID))
                .toList();
    }

    private void send(List<byte[]> values) {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            values.forEach(value -> producer.send(new ProducerRecord<>(TOPICS.observations(), value)));
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        properties.put("group.id", "test");
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", "read_committed");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (records.size() < count) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return new String(letter.headers().lastHeader(DeadLetterHeaders.REASON).value(), StandardCharsets.UTF_8);
    }

    @Test
    void shouldPublishWhatOneBandCanSayOfEachAlert() throws Exception {
        try (ProgramProcess program = program();
                SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of());
                var reader = new RecordDeserializer<Enriched>(registry, Enriched.getClassSchema())) {
            assertThat(program.awaitLine("enriching")).contains("enriching lsst-alerts-v11, alerts of LSST on ");
            send(List.of(Arrays.copyOf(alerts().get(0), 5000)));
            send(alerts());

            List<ConsumerRecord<byte[], byte[]>> records = read(TOPICS.enriched(), ALERTS);

            assertThat(records).hasSize(ALERTS).extracting(ConsumerRecord::key).containsOnlyNulls();
            List<Enriched> enriched = records.stream()
                    .map(record -> reader.deserialize(record.topic(), record.value()))
                    .toList();
            assertThat(enriched).extracting(Enriched::getObjectId).doesNotHaveDuplicates();
            assertThat(enriched).allSatisfy(result -> {
                assertThat(result.getInputs().getBands()).hasSize(1);
                assertThat(result.getFlags()).contains(Flag.BANDS_MISSING, Flag.EBV_UNKNOWN);
                assertThat(result.getLineage().getSourceSchemaId()).isEqualTo(SyntheticAlerts.SCHEMA_ID);
            });
            assertThat(read(TOPICS.deadLetters(), 1))
                    .singleElement()
                    .satisfies(letter -> assertThat(reason(letter)).isEqualTo("UNDECODABLE"));
            assertThat(program.stop()).isEqualTo(143);
        }
    }

    @Test
    void shouldRefuseAlertsOfFewerBandsThanAreAskedForAndRunOn() throws Exception {
        try (ProgramProcess program =
                program("observations.min-bands=2", "dead-letters.breaker.window=1s", "dead-letters.breaker.least=1")) {
            program.awaitLine("enriching");
            for (int times = 0; times < 3; times++) {
                send(alerts());
                Thread.sleep(700);
            }

            assertThat(read(TOPICS.deadLetters(), 3 * ALERTS))
                    .extracting(EnrichAlertsIT::reason)
                    .containsOnly("TOO_FEW_BANDS");
            assertThat(program.stop()).isEqualTo(143);
        }
    }
}
