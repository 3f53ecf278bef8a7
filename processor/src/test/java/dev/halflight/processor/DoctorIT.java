/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code halflight doctor} where all is well, and where one thing after the other is not. */
@Timeout(300)
class DoctorIT {
    private static final TopicNames TOPICS = new TopicNames("in", "out", "lost");

    private static EmbeddedCluster cluster;

    private final Map<String, String> settings = new TreeMap<>();

    @BeforeAll
    static void start() throws IOException {
        cluster = new EmbeddedCluster(TOPICS, 2, 8 << 20);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void good() {
        settings.put("bootstrap.servers", cluster.kafka().bootstrapServers());
        settings.put("schema.registry.url", cluster.registry().url());
        settings.put("topic.observations", TOPICS.observations());
        settings.put("topic.enriched", TOPICS.enriched());
        settings.put("topic.dead-letters", TOPICS.deadLetters());
        settings.put("web.port", "0");
        settings.put("model.reconstruct", "false");
    }

    private Program doctor(Object... flags) {
        List<Object> arguments = new ArrayList<>(List.of("doctor"));
        arguments.addAll(List.of(flags));
        settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
        return Program.run(arguments.toArray());
    }

    /** The doctor names this one thing, and goes on with everything else. */
    private static void assertWrong(Program program, String check, String... words) {
        assertThat(program.errors()).isEmpty();
        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.printed())
                .filteredOn(line -> line.startsWith("wrong"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("wrong    " + check + " ").contains(words));
        for (String other :
                List.of("java", "heap", "model", "device", "broker", "topic", "grants", "registry", "clock")) {
            assertThat(program.printed()).anySatisfy(line -> assertThat(line).contains("  " + other));
        }
    }

    @Test
    void shouldFindNothingWrongWhereAllIsWell() {
        Program program = doctor();

        assertThat(program.printed()).noneMatch(line -> line.startsWith("wrong") || line.startsWith("unknown"));
        assertThat(program.exit()).isZero();
        assertThat(program.printed())
                .anySatisfy(line -> assertThat(line).matches("ok       broker    1 broker, cluster id .*"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("ok       model     halflight ")
                        .contains("SHA-256"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("ok       device    cpu (CPU)")
                        .contains("self-test"))
                .anySatisfy(line -> assertThat(line).startsWith("ok       grants    everything is allowed"))
                .anySatisfy(line -> assertThat(line).startsWith("ok       clock     within a second"))
                .anySatisfy(line -> assertThat(line).startsWith("warning  topic     in: 2 partitions, replication 1"));
        assertThat(program.printed().get(program.printed().size() - 1)).contains(" ok, 3 warnings, 0 wrong");
    }

    @Test
    void shouldChangeNothing() throws IOException {
        doctor();
        try (SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of())) {
            assertThat(registry.subjects()).noneMatch(subject -> subject.startsWith(TOPICS.enriched()));
        }
    }

    @Test
    void shouldNameABrokerThatIsNotThere() {
        settings.put("bootstrap.servers", "127.0.0.1:1");

        Program program = doctor();

        assertWrong(program, "broker", "nothing answers at 127.0.0.1:1", "start the broker", "bootstrap.servers");
        assertThat(program.printed())
                .as("what hangs on it is not called wrong")
                .anySatisfy(line -> assertThat(line).matches("unknown  topic +not looked at.*"))
                .anySatisfy(line -> assertThat(line).matches("unknown  grants +not looked at.*"));
    }

    @Test
    void shouldNameAHostThatThereIsNot() {
        settings.put("bootstrap.servers", "no.such.host.invalid:9092");

        assertWrong(doctor(), "broker", "there is no host no.such.host.invalid");
    }

    @Test
    void shouldTellABrokerFromSomethingElse() {
        settings.put("bootstrap.servers", cluster.registry().url().substring("http://".length()));
        settings.put("kafka.default.api.timeout.ms", "3000");
        settings.put("kafka.request.timeout.ms", "2000");

        assertWrong(doctor(), "broker", "takes connections and does not answer", "kafka.security.protocol");
    }

    @Test
    void shouldNameARegistryThatIsNotThere() {
        settings.put("schema.registry.url", "http://127.0.0.1:1");

        Program program = doctor();

        assertWrong(program, "registry", "nothing answers at http://127.0.0.1:1", "schema.registry.url");
        assertThat(program.printed()).anySatisfy(line -> assertThat(line).startsWith("unknown  clock"));
    }

    @Test
    void shouldTellARegistryFromAnotherWebServer() throws IOException {
        for (int status : List.of(404, 200, 500)) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] page = "<html>It works!</html>".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(status, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            try {
                settings.put(
                        "schema.registry.url",
                        "http://127.0.0.1:" + server.getAddress().getPort());
                assertWrong(doctor(), "registry", "is no schema registry", "schema.registry.url=http://HOST:PORT");
            } finally {
                server.stop(0);
            }
        }
    }

    @Test
    void shouldNameASchemaThatDoesNotFit() throws IOException {
        Topics.ensure(cluster.kafka().client(), List.of("theirs"), 2, 8 << 20);
        settings.put("topic.observations", "theirs");
        try (SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of())) {
            registry.register(
                    "theirs",
                    SchemaBuilder.record("Alert").fields().requiredInt("candid").endRecord());
        }

        assertWrong(doctor(), "registry", "theirs-value (Alert) cannot be read by this version", "--format");
    }

    @Test
    void shouldNameATopicThatIsMissing() {
        settings.put("topic.enriched", "nowhere");

        assertWrong(doctor(), "topic", "nowhere is missing", "./halflight topics --apply", "topic.enriched");
    }

    @Test
    void shouldNameATopicThatTakesNoLargeRecords() {
        Topics.ensure(cluster.kafka().client(), List.of("small"), 2, 1 << 20);
        settings.put("topic.enriched", "small");

        assertWrong(
                doctor(),
                "topic",
                "small: max.message.bytes is 1114112, not 8454144",
                "./halflight topics --apply --change",
                "stream.largest-record");
    }

    @Test
    void shouldNameTheFileOfAModelThatWasChanged(@TempDir Path folder) throws Exception {
        copyModel(folder);
        Path encoder = folder.resolve("encoder.onnx");
        byte[] bytes = Files.readAllBytes(encoder);
        bytes[bytes.length / 2] ^= 1;
        Files.write(encoder, bytes);

        Program program = doctor("--model", folder);

        assertWrong(
                program, "model", "encoder.onnx is not the file that model.json names", "get the model folder again");
        assertThat(program.printed())
                .as("the device is looked at all the same")
                .anySatisfy(line -> assertThat(line).startsWith("ok       device    cpu"));
    }

    private static void copyModel(Path folder) throws IOException {
        Path shipped = ShippedModel.open(ModelSettings.from(new Configuration(Map.of())))
                .path();
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void shouldSayThatThereIsNoCuda() {
        assertWrong(doctor("--device", "cuda:0"), "device", "cuda:0", "--device cpu");
    }

    @Test
    void shouldNameSeveralThingsAtOnce() throws IOException {
        settings.put("bootstrap.servers", "127.0.0.1:1");
        settings.put("schema.registry.url", "http://127.0.0.1:1");

        Program program = doctor("--json", "--device", "cuda:0");

        assertThat(program.exit()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(String.join("\n", program.printed()));
        assertThat(report.path("wrong").asInt()).isEqualTo(3);
        assertThat(report.path("findings"))
                .filteredOn(finding -> finding.path("mark").asText().equals("wrong"))
                .extracting(finding -> finding.path("check").asText())
                .containsExactly("device", "broker", "registry");
        assertThat(report.path("findings").get(0).path("found").asText()).contains("processors");
    }

    @Test
    void shouldNameAPortThatIsTaken() throws IOException {
        settings.put("web.port", cluster.registry().url().replaceAll(".*:", ""));

        assertWrong(doctor(), "web", "cannot be listened to", "web.port");
    }

    @Test
    void shouldNotWaitLongerThanItIsTold() {
        Program program = doctor("--timeout", 0);

        assertThat(program.exit()).isEqualTo(2);
        assertThat(program.errors()).singleElement().asString().contains("--timeout must be from 1");
    }
}
