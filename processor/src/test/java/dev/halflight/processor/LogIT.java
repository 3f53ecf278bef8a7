/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a worker logs, as JSON, from its start to its end. */
@Timeout(120)
class LogIT {
    private static final TopicNames TOPICS = new TopicNames("in", "out", "lost");

    @Test
    void shouldLogALineForEachEventAndTheFirstDeadLetterOfAReason(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("log");
        try (EmbeddedCluster cluster = new EmbeddedCluster(TOPICS, 2, 8 << 20);
                ProgramProcess program = ProgramProcess.logging(log, cluster, TOPICS, "log.format=json")) {
            String told = program.awaitLine("enriching");
            send(cluster, "rubbish", "more rubbish");
            await(log, "\"reason\":");
            assertThat(watchUntil(told.substring(told.indexOf("http://")), ":2}"))
                    .contains("\"ready\":true", "\"model\":\"halflight ", "\"device\":\"CPU\"")
                    .contains("\"dead_letters\":{\"NOT_CONFLUENT_FRAMED\":2}", "\"heap_bytes\":");
            assertThat(program.stop()).isEqualTo(143);
        }

        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines)
                .filteredOn(line -> line.has("event"))
                .extracting(line -> line.path("event").asText())
                .containsExactly("started", "assigned", "ready", "draining", "stopped");
        JsonNode started = lines.get(0);
        assertThat(started.path("model").asText()).startsWith("halflight ");
        assertThat(started.path("device").asText()).isEqualTo("cpu");
        assertThat(started.path("application_id").asText()).isEqualTo("halflight");
        assertThat(lines)
                .filteredOn(line -> line.path("event").asText().equals("assigned"))
                .extracting(line -> line.path("partitions").asText())
                .containsExactly("in-0,in-1");
        assertThat(lines).filteredOn(line -> line.has("reason")).singleElement().satisfies(line -> {
            assertThat(line.path("level").asText()).isEqualTo("WARN");
            assertThat(line.path("reason").asText()).isEqualTo("NOT_CONFLUENT_FRAMED");
            assertThat(line.path("topic").asText()).isEqualTo("in");
            assertThat(line.path("partition").isInt()).isTrue();
            assertThat(line.path("offset").asLong(-1)).isZero();
        });
        assertThat(lines.get(lines.size() - 1).path("dead_lettered").asLong()).isEqualTo(2);
    }

    /** What an onlooker sees of the worker. */
    private static String watch(String address) {
        Program watch = Program.run("watch", address, "--once", "--json", "--interval", 1);
        assertThat(watch.errors()).isEmpty();
        assertThat(watch.printed()).hasSize(1);
        return watch.printed().get(0);
    }

    /** The second dead letter goes with the first, or soon after. */
    private static String watchUntil(String address, String text) {
        long end = System.nanoTime() + 30_000_000_000L;
        String seen = watch(address);
        while (!seen.contains(text) && System.nanoTime() < end) {
            seen = watch(address);
        }
        return seen;
    }

    private static void send(EmbeddedCluster cluster, String... values) {
        Map<String, Object> properties = new HashMap<>(cluster.kafka().client());
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>("in", "key", value));
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Path log, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!Files.readString(log).contains(text)) {
            assertThat(System.nanoTime())
                    .as(() -> "the log has no " + text + ":\n" + read(log))
                    .isLessThan(end);
            Thread.sleep(50);
        }
    }
}
