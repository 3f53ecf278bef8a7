/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.processor.topic.CommittedReader;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files of observations on their way to a topic, some of them interrupted. */
@Timeout(240)
class PublishIT {
    private static final int LARGEST = 100_000;
    private static final int PARTITIONS = 3;

    private static EmbeddedCluster cluster;

    @TempDir
    Path folder;

    private Path file;
    private String topic;

    @BeforeAll
    static void start() throws IOException {
        cluster = new EmbeddedCluster(new TopicNames("observations", "enriched", "dead"), PARTITIONS, LARGEST);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void makeTopic(TestInfo test) {
        file = folder.resolve("observations.avro");
        topic = test.getTestMethod().orElseThrow().getName();
        Topics.ensure(cluster.kafka().client(), List.of(topic), PARTITIONS, LARGEST);
    }

    @Test
    void shouldPublishEachOnceThoughItIsKilledAgainAndAgain() throws Exception {
        List<String> ids =
                write(IntStream.range(0, 900).mapToObj(k -> "object-" + k).toList());

        for (int kills = 1; kills <= 3; kills++) {
            int earlier = committedSoFar().size();
            try (ProgramProcess process = new ProgramProcess(512, arguments("--rate", "60"))) {
                while (committedSoFar().size() < earlier + 60) {
                    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                }
                process.kill();
            }
        }
        int killed = committedSoFar().size();
        assertThat(killed).isBetween(180, 899);
        Program last = Program.run((Object[]) arguments());

        assertThat(last.exit()).isZero();
        // a commit that was asked for just before the end of the process is seen a little later
        int before = Integer.parseInt(last.printed().get(0).replaceAll("\\D+(\\d+) .*", "$1"));
        assertThat(before).isBetween(killed, 899);
        assertThat(last.printed().get(1)).isEqualTo("published " + (900 - before) + ", refused 0 -> " + topic);
        assertThat(idsOf(committed())).containsExactlyInAnyOrderElementsOf(ids);
        committedByPartition()
                .values()
                .forEach(partition -> assertThat(partition)
                        .isSortedAccordingTo((a, b) -> Integer.compare(ids.indexOf(a), ids.indexOf(b))));
    }

    @Test
    void shouldKeepWhatWasSentWhenItIsToldToStop() throws Exception {
        List<String> ids =
                write(IntStream.range(0, 400).mapToObj(k -> "object-" + k).toList());

        try (ProgramProcess process = new ProgramProcess(512, arguments("--rate", "60"))) {
            while (committedSoFar().size() < 50) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            assertThat(process.stop()).isEqualTo(143);
        }
        int stopped = committed().size();
        assertThat(stopped).isBetween(50, 399);

        assertThat(Program.run((Object[]) arguments()).printed())
                .containsExactly(
                        "going on after " + stopped + " observations that are published and 0 that were refused",
                        "published " + (400 - stopped) + ", refused 0 -> " + topic);
        assertThat(idsOf(committed())).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void shouldPublishAFileOnceUnlessItIsToldTo() throws IOException {
        write(List.of("a", "b"));

        assertThat(Program.run((Object[]) arguments()).printed()).containsExactly("published 2, refused 0 -> " + topic);
        assertThat(Program.run((Object[]) arguments()).printed())
                .containsExactly(
                        "going on after 2 observations that are published and 0 that were refused",
                        "all of it was published before; --again publishes it again",
                        "published 0, refused 0 -> " + topic);
        assertThat(idsOf(committed())).containsExactlyInAnyOrder("a", "b");
        assertThat(Program.run((Object[]) arguments("--again")).printed())
                .containsExactly("published 2, refused 0 -> " + topic);
        assertThat(idsOf(committed())).containsExactlyInAnyOrder("a", "b", "a", "b");
    }

    @Test
    void shouldWriteConfluentsFormatWithTheObjectAsItsKey() throws IOException {
        write(List.of("a"));

        assertThat(Program.run((Object[]) arguments()).exit()).isZero();

        ConsumerRecord<byte[], byte[]> record = committed().get(0);
        assertThat(record.key()).isEqualTo("a".getBytes(StandardCharsets.UTF_8));
        try (SchemaRegistry registry = new SchemaRegistry(cluster.registry().url(), Map.of());
                var deserializer = new RecordDeserializer<Observation>(registry, Observation.getClassSchema())) {
            assertThat(deserializer.deserialize(topic, record.value())).isEqualTo(observation("a"));
        }
    }

    @Test
    void shouldRefuseWhatTheTopicDoesNotTake() throws IOException {
        BandImage large = BandImage.newBuilder(
                        TestObservations.image(Band.G, "hsc.g").build())
                .setWidth(210)
                .setHeight(210)
                .setPixels(Floats.toBytes(new float[210 * 210]))
                .build();
        Observation tooLarge = Observation.newBuilder(observation("large"))
                .setImages(List.of(large))
                .build();
        write(List.of(observation("a"), tooLarge, observation(" "), observation("b")), file);

        Program program = Program.run((Object[]) arguments());

        assertThat(program.exit()).isZero();
        assertThat(program.printed()).containsExactly("published 2, refused 2 -> " + topic);
        assertThat(program.errors())
                .hasSize(2)
                .anySatisfy(
                        line -> assertThat(line)
                                .matches(
                                        "halflight: refused: large: the record has 17\\d{4} bytes, more than the 165536 that "
                                                + "max.message.bytes of shouldRefuseWhatTheTopicDoesNotTake allows: cut its images down"))
                .anySatisfy(line -> assertThat(line).contains("objectId", "is empty"));
        assertThat(idsOf(committed())).containsExactlyInAnyOrder("a", "b");
        assertThat(Program.run((Object[]) arguments()).printed())
                .contains("going on after 2 observations that are published and 2 that were refused");
    }

    @Test
    void shouldPublishWhatIsBeforeABreakAndTheRestLater() throws IOException {
        List<String> ids =
                write(IntStream.range(0, 5000).mapToObj(k -> "object-" + k).toList());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        Program broken = Program.run((Object[]) arguments());

        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.errors())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("breaks off after")
                        .endsWith(committed().size()
                                + " observations before that are published, start again with the whole file to go on"));
        assertThat(committed()).hasSizeBetween(1000, 4000);
        Files.write(file, whole);
        assertThat(Program.run((Object[]) arguments()).exit()).isZero();
        assertThat(idsOf(committed())).containsExactlyInAnyOrderElementsOf(ids);
    }

    /** It has the same marker, and other records. */
    @Test
    void shouldNotGoOnWithAFileThatWasChanged() throws IOException {
        write(List.of("a", "b"));
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Program.run((Object[]) arguments()).exit()).isZero();
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\u0002b\0") + 1] = 'c';
        Files.write(file, bytes);

        Program program = Program.run((Object[]) arguments());

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors()).singleElement().asString().contains("it was changed since; --again publishes all");
        assertThat(committed()).hasSize(2);
    }

    @Test
    void shouldNameATopicThatIsMissing() throws IOException {
        write(List.of("a"));

        Program program = Program.run((Object[]) arguments("--set", "topic.observations=absent"));

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors())
                .singleElement()
                .asString()
                .contains("lacks the topics [absent]", "create it, or name", "topic.observations");
    }

    @Test
    void shouldSayThatTheRegistryIsNone() throws IOException {
        write(List.of("a"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Program wrong = Program.run((Object[]) arguments("--set", "schema.registry.url=" + url));
            assertThat(wrong.exit()).isEqualTo(1);
            assertThat(wrong.errors())
                    .singleElement()
                    .asString()
                    .contains("could not register dev.halflight.v1.Observation as " + topic + "-value at " + url);
        } finally {
            server.stop(0);
        }
        Program absent = Program.run((Object[]) arguments("--set", "schema.registry.url=http://127.0.0.1:1"));
        assertThat(absent.errors()).singleElement().asString().contains("could not register", "http://127.0.0.1:1");
        assertThat(committed()).isEmpty();
    }

    private String[] arguments(String... more) {
        List<String> all = new ArrayList<>(List.of("publish", file.toString()));
        for (String setting : List.of(
                "bootstrap.servers=" + cluster.kafka().bootstrapServers(),
                "schema.registry.url=" + cluster.registry().url(),
                "topic.observations=" + topic,
                "topic.enriched=enriched")) {
            all.addAll(List.of("--set", setting));
        }
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private List<String> write(List<String> ids) throws IOException {
        write(ids.stream().map(PublishIT::observation).toList(), file);
        return ids;
    }

    private static void write(List<Observation> observations, Path path) throws IOException {
        try (var writer = new AvroFileWriter<Observation>(path, Observation.getClassSchema())) {
            for (Observation observation : observations) {
                writer.add(observation);
            }
        }
    }

    private static Observation observation(String id) {
        return Observation.newBuilder(TestObservations.withImages())
                .setObjectId(id)
                .setImages(List.of())
                .build();
    }

    private List<ConsumerRecord<byte[], byte[]>> committed() throws IOException {
        SettledTopic.await(cluster.kafka(), topic);
        return committedSoFar();
    }

    private List<ConsumerRecord<byte[], byte[]>> committedSoFar() throws IOException {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (CommittedReader reader = new CommittedReader(cluster.kafka(), topic)) {
            reader.read(records::add);
        }
        return records;
    }

    private static List<String> idsOf(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private Map<Integer, List<String>> committedByPartition() throws IOException {
        Map<Integer, List<String>> partitions = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : committed()) {
            partitions
                    .computeIfAbsent(record.partition(), key -> new ArrayList<>())
                    .addAll(idsOf(List.of(record)));
        }
        return partitions;
    }
}
