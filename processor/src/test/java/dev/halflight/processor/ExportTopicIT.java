/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.processor.export.EnrichedSource;
import dev.halflight.processor.export.EnrichedTopic;
import dev.halflight.processor.export.TimeRange;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Lineage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a topic while something writes to it. */
@Timeout(240)
class ExportTopicIT {
    private static final int LARGEST = 100_000;
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

    private static EmbeddedCluster cluster;
    private static SchemaRegistry registry;
    private static RecordSerializer<Enriched> serializer;

    @TempDir
    Path folder;

    private Path output;
    private String topic;
    private KafkaProducer<String, byte[]> producer;

    @BeforeAll
    static void start() throws IOException {
        cluster = new EmbeddedCluster(new TopicNames("observations", "enriched", "dead"), 1, LARGEST);
        registry = new SchemaRegistry(cluster.registry().url(), Map.of());
        serializer = new RecordSerializer<>(registry);
    }

    @AfterAll
    static void stop() throws IOException {
        registry.close();
        cluster.close();
    }

    @BeforeEach
    void makeTopic(TestInfo test) {
        output = folder.resolve("enriched.csv");
        topic = test.getTestMethod().orElseThrow().getName();
        Topics.ensure(cluster.kafka().client(), List.of(topic), 2, LARGEST);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.kafka().bootstrapServers(), "transactional.id", topic),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Enriched so many minutes after the start. */
    private static Enriched record(String objectId, long revision, int minutes) {
        Enriched.Builder record = EnrichedRecords.of(objectId, 0.5).setRevision(revision);
        return record.setLineage(Lineage.newBuilder(record.getLineage())
                        .setEnrichedTime(START.plusSeconds(60L * minutes))
                        .build())
                .build();
    }

    private void send(Enriched record) {
        producer.send(new ProducerRecord<>(topic, record.getObjectId(), serializer.serialize(topic, record)));
    }

    private void commit() {
        producer.commitTransaction();
        SettledTopic.await(cluster.kafka(), topic);
    }

    private Program export(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("export", "--output", output));
        for (String setting : List.of(
                "bootstrap.servers=" + cluster.kafka().bootstrapServers(),
                "schema.registry.url=" + cluster.registry().url(),
                "topic.enriched=" + topic)) {
            arguments.addAll(List.of("--set", setting));
        }
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray());
    }

    /** Object and revision of each row. */
    private List<String> rows() throws IOException {
        List<String> lines = Files.readAllLines(output);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.replaceAll("([^,]*),([^,]*),.*", "$1 $2"))
                .toList();
    }

    @Test
    void shouldHoldWhatIsCommittedAndNothingElse() throws IOException {
        producer.beginTransaction();
        send(record("committed", 0, 0));
        commit();
        producer.beginTransaction();
        send(record("aborted", 0, 1));
        producer.flush();
        producer.abortTransaction();
        SettledTopic.await(cluster.kafka(), topic);
        producer.beginTransaction();
        send(record("also-committed", 0, 2));
        commit();
        producer.beginTransaction();
        send(record("open", 0, 3));
        producer.flush();

        Program program = export();

        assertThat(program.exit()).isZero();
        assertThat(program.printed()).containsExactly("exported 2, refused 0 -> " + output);
        assertThat(rows()).containsExactlyInAnyOrder("committed 0", "also-committed 0");
        commit();
        producer.close();
        assertThat(export().exit()).isZero();
        assertThat(rows()).containsExactlyInAnyOrder("committed 0", "also-committed 0", "open 0");
    }

    @Test
    void shouldReadTheSameTwiceThoughMoreComesMeanwhile() throws IOException {
        producer.beginTransaction();
        send(record("a", 0, 0));
        send(record("a", 1, 1));
        commit();
        List<Enriched> first = new ArrayList<>();
        List<Enriched> second = new ArrayList<>();

        try (EnrichedTopic source = new EnrichedTopic(cluster.kafka(), cluster.registry(), topic, TimeRange.ALL)) {
            source.read(into(first));
            producer.beginTransaction();
            send(record("a", 2, 2));
            commit();
            source.read(into(second));
        }
        producer.close();

        assertThat(first).hasSize(2);
        assertThat(second).isEqualTo(first);
        assertThat(export("--latest").printed()).containsExactly("exported 1, refused 0 -> " + output);
        assertThat(rows()).containsExactly("a 2");
    }

    private static EnrichedSource.Visitor into(List<Enriched> records) {
        return new EnrichedSource.Visitor() {
            @Override
            public void record(long place, Enriched record) {
                records.add(record);
            }

            @Override
            public void refused(String reason) {
                throw new AssertionError(reason);
            }
        };
    }

    @Test
    void shouldReadNoMoreOfTheTopicThanATimeNeeds() throws IOException {
        int hours = 48;
        producer.beginTransaction();
        for (int hour = 0; hour < hours; hour++) {
            send(record("object-" + hour, 0, 60 * hour));
            send(record("other-" + hour, 0, 60 * hour + 20));
        }
        commit();
        producer.close();

        assertThat(export("--since", "2026-11-23T20:00:00Z", "--until", "2026-11-23T22:00:00Z")
                        .printed())
                .containsExactly("exported 4, refused 0 -> " + output);

        assertThat(rows()).containsExactlyInAnyOrder("object-20 0", "other-20 0", "object-21 0", "other-21 0");
        Optional<Instant> since = Optional.of(Instant.parse("2026-11-23T20:00:00Z"));
        try (EnrichedTopic all = new EnrichedTopic(cluster.kafka(), cluster.registry(), topic, TimeRange.ALL);
                EnrichedTopic late = new EnrichedTopic(
                        cluster.kafka(),
                        cluster.registry(),
                        topic,
                        new TimeRange(since, since.map(t -> t.plusSeconds(1))))) {
            assertThat(late.size()).isPositive().isLessThan(all.size() / 4);
        }
    }

    @Test
    void shouldNameWhatIsNoEnrichedRecordAndGoOn() throws IOException {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, 0, "text", "a text".getBytes(StandardCharsets.UTF_8)));
        producer.send(new ProducerRecord<>(topic, 0, "nothing", null));
        send(record("a", 0, 0));
        commit();
        producer.close();

        Program program = export();

        assertThat(program.exit()).isZero();
        assertThat(program.printed()).containsExactly("exported 1, refused 2 -> " + output);
        assertThat(program.errors())
                .containsExactlyInAnyOrder(
                        "halflight: refused: " + topic
                                + "-0 at offset 0: NOT_CONFLUENT_FRAMED, the first byte is 97, not the 0 that precedes a schema id",
                        "halflight: refused: " + topic + "-0 at offset 1: the record has no value");
    }

    @Test
    void shouldNameATopicThatIsMissing() {
        Program program = export("--set", "topic.enriched=absent");

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors()).singleElement().asString().contains("lacks the topics [absent]", "--input");
        producer.close();
    }

    @Test
    void shouldWriteAnEmptyTableOfAnEmptyTopic() throws IOException {
        producer.close();

        assertThat(export().printed()).containsExactly("exported 0, refused 0 -> " + output);
        assertThat(rows()).isEmpty();
    }
}
