/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.app.Sample;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application on a cluster that is not its own. */
@Timeout(300)
class EnrichApplicationIT {
    private static final TopicNames TOPICS = new TopicNames("in", "out", "lost");
    private static final int RECORDS = 10;

    private EmbeddedCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = new EmbeddedCluster(TOPICS, 2, 8 << 20);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldEnrichWhatComesUntilItIsToldToStop() throws Exception {
        try (SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of());
                ProgramProcess program = ProgramProcess.enrich(ProgramProcess.HEAP_MEGABYTES, cluster, TOPICS)) {
            assertThat(program.awaitLine("enriching")).contains("enriching in on ", "cpu", "http://127.0.0.1:");

            List<String> sent = send(registry);

            assertThat(enriched(registry)).extracting(Enriched::getObjectId).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(program.stop()).isEqualTo(143);
        }
    }

    @Test
    void shouldSayThatTooManyDeadLettersHavePausedIt() throws Exception {
        try (ProgramProcess program = ProgramProcess.enrich(
                ProgramProcess.HEAP_MEGABYTES,
                cluster,
                TOPICS,
                "dead-letters.breaker.window=1s",
                "dead-letters.breaker.least=10")) {
            String line = program.awaitLine("enriching");
            URI address = URI.create(line.substring(line.indexOf("http://")));
            assertThat(get(address, "/metrics"))
                    .contains("halflight_breaker_open{reason=\"NOT_CONFLUENT_FRAMED\"} 0.0");

            while (!get(address, "/readyz").contains("the stream is paused")) {
                sendRubbish();
            }

            assertThat(get(address, "/readyz")).startsWith("503").contains("dead letters of NOT_CONFLUENT_FRAMED");
            assertThat(get(address, "/livez")).startsWith("200");
            assertThat(get(address, "/metrics"))
                    .contains("halflight_breaker_open{reason=\"NOT_CONFLUENT_FRAMED\"} 1.0");
            assertThat(program.stop()).isEqualTo(143);
        }
    }

    private void sendRubbish() throws InterruptedException {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            for (int k = 0; k < RECORDS; k++) {
                producer.send(new ProducerRecord<>("in", "key", "rubbish"));
            }
        }
        Thread.sleep(100);
    }

    private static String get(URI address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private List<String> send(SchemaRegistry registry) throws IOException {
        List<String> sent = new ArrayList<>();
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        try (var producer =
                new KafkaProducer<>(properties, new StringSerializer(), new RecordSerializer<Observation>(registry))) {
            for (Iterator<Observation> sample = new Sample().cycle(RECORDS); sample.hasNext(); ) {
                Observation observation = sample.next();
                producer.send(new ProducerRecord<>("in", observation.getObjectId(), observation));
                sent.add(observation.getObjectId());
            }
        }
        return sent;
    }

    private List<Enriched> enriched(SchemaRegistry registry) {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        properties.put("group.id", "test");
        properties.put("auto.offset.reset", "earliest");
        properties.put("isolation.level", "read_committed");
        List<Enriched> enriched = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                properties,
                new StringDeserializer(),
                new RecordDeserializer<Enriched>(registry, Enriched.getClassSchema()))) {
            consumer.subscribe(List.of("out"));
            while (enriched.size() < RECORDS) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> enriched.add(record.value()));
            }
        }
        return enriched;
    }

    @Test
    void shouldNameTheTopicsThatAreMissing() {
        Program program = Program.run(
                "enrich",
                "--set",
                "bootstrap.servers=" + cluster.kafka().bootstrapServers(),
                "--set",
                "topic.observations=in",
                "--set",
                "topic.enriched=nowhere");

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("halflight: ")
                        .contains(
                                "lacks the topics [nowhere, halflight.dead-letters]", "create them", "topic.enriched"));
    }
}
