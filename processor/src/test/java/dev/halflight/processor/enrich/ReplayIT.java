/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.processor.cli.ReplayCommand;
import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.deadletter.LetterIndex;
import dev.halflight.processor.deadletter.LetterReader;
import dev.halflight.processor.deadletter.LetterSender;
import dev.halflight.processor.deadletter.Selection;
import dev.halflight.processor.inference.BatchModel;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Dead letters are sent again while the stream runs, once what made them dead is mended. */
@Timeout(240)
class ReplayIT {
    private static final StreamSettings SETTINGS =
            new StreamSettings("mended", 2, Duration.ofSeconds(10), 64 << 10, 128);

    @TempDir
    Path folder;

    private final AtomicBoolean mended = new AtomicBoolean();
    private TestCluster cluster;
    private KafkaSettings kafka;
    private SchemaRegistry registry;

    @BeforeEach
    void start() throws IOException {
        cluster = new TestCluster(folder);
        kafka = new KafkaSettings(cluster.bootstrapServers(), Map.of());
        registry = new SchemaRegistry(cluster.registryUrl(), Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
        cluster.close();
    }

    @Test
    void shouldEnrichWhatIsSentAgainOnceTheCauseIsMended() {
        cluster.send(List.of("poison-1", "good", "poison-2", "invalid", "poison-3"));
        try (StreamRunner runner = runner()) {
            runner.start();
            awaitCommitted(5);
            assertThat(enrichedIds()).containsExactly("good");

            assertThat(replay())
                    .anySatisfy(
                            line -> assertThat(line).matches("INFERENCE_FAILED +internal +3 .*makes the model fail.*"))
                    .anySatisfy(line -> assertThat(line).matches("INVALID_OBSERVATION +input +1 .*dec is out of range"))
                    .contains("4 dead letters in dead-letters", "to send them again, add --send");
            assertThat(enrichedIds()).hasSize(1);

            mended.set(true);
            assertThat(replay("--send", "--reason", "inference_failed"))
                    .contains("3 dead letters in dead-letters", "3 were sent again to observations");
            // the marks of three letters, and their enriched records
            awaitCommitted(5 + 3 + 3);
            assertThat(enrichedIds()).containsExactlyInAnyOrder("good", "poison-1", "poison-2", "poison-3");

            assertThat(replay("--send", "--reason", "INFERENCE_FAILED"))
                    .contains(
                            "0 dead letters in dead-letters; 3 more have been sent again before", "0 were sent again");
            assertThat(replay("--send")).contains("1 were sent again to observations");
            // a mark, and one that is dead again
            awaitCommitted(5 + 3 + 3 + 2);
            assertThat(replay())
                    .contains("1 dead letters in dead-letters; 4 more have been sent again before")
                    .anySatisfy(line -> assertThat(line).startsWith("INVALID_OBSERVATION"));
        }
        assertThat(enrichedIds()).hasSize(4);
    }

    @Test
    void shouldLetLiveObservationsGoFirstWhereItIsTold() throws Exception {
        cluster.send(List.of("poison-1"));
        try (StreamRunner runner = runner()) {
            runner.start();
            awaitCommitted(1);
            awaitReady(runner);
        }
        mended.set(true);
        cluster.send(List.of("live-1", "live-2", "live-3"));
        CompletableFuture<List<String>> replay = CompletableFuture.supplyAsync(
                () -> replay("--send", "--live-first", "2", "--set", "application.id=mended"));
        // longer than the replay takes without live observations
        Thread.sleep(3_000);
        assertThat(replay).isNotDone();

        try (StreamRunner runner = runner()) {
            runner.start();
            assertThat(replay.get(60, TimeUnit.SECONDS))
                    .contains("3 observations wait for the stream and go first", "1 were sent again to observations");
            awaitCommitted(1 + 3 + 1 + 1);
        }
        assertThat(enrichedIds()).containsExactlyInAnyOrder("live-1", "live-2", "live-3", "poison-1");
    }

    @Test
    void shouldSendNothingTwiceWhereTwoReplaysRunAtATime() throws Exception {
        cluster.send(List.of("poison-1"));
        try (StreamRunner runner = runner()) {
            runner.start();
            awaitCommitted(1);
            awaitReady(runner);
        }
        try (LetterSender first = new LetterSender(kafka, SETTINGS)) {
            assertThat(send(first)).isEqualTo(1);
            try (LetterSender second = new LetterSender(kafka, SETTINGS)) {
                assertThatThrownBy(first::commit)
                        .isInstanceOf(KafkaException.class)
                        .hasMessageContaining("another replay has started");
                assertThat(send(second)).isEqualTo(1);
                second.commit();
                assertThat(second.committed()).isEqualTo(1);
            }
        }
        try (LetterSender third = new LetterSender(kafka, SETTINGS)) {
            assertThat(send(third)).isZero();
        }
    }

    @Test
    void shouldNameWhatIsMissing() {
        List<String> said = run("--set", "bootstrap.servers=" + cluster.bootstrapServers());

        assertThat(said)
                .anySatisfy(line ->
                        assertThat(line).contains("lacks the topics [halflight.dead-letters]", "topic.dead-letters"));
    }

    private int send(LetterSender sender) throws IOException {
        LetterIndex index = new LetterIndex(Selection.ALL);
        try (LetterReader reader = new LetterReader(kafka, ToyStream.TOPICS.deadLetters())) {
            reader.read(index);
            reader.read(index.letters(), (letter, record) -> sender.send(record, letter.source()));
        }
        return index.letters().size();
    }

    private StreamRunner runner() {
        ToyModel toy = new ToyModel(Duration.ZERO);
        BatchModel<Observation, ToyModel.Answer> model = inputs -> mended.get()
                ? inputs.stream()
                        .map(input -> new ToyModel.Answer(input, ToyModel.redshift(input.getObjectId())))
                        .toList()
                : toy.run(inputs);
        var enrichment = new Enrichment<>(
                ToyStream.TOPICS,
                new ObservationIntake<>(registry, ToyRecords::prepare),
                new Batcher<>(model, 8, Duration.ofMillis(5)),
                ToyRecords::enrich,
                new RecordSerializer<>(registry),
                new EnrichCounters());
        return new StreamRunner(kafka, SETTINGS, enrichment);
    }

    private List<String> replay(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--set", "bootstrap.servers=" + cluster.bootstrapServers()));
        all.addAll(List.of("--set", "topic.observations=" + ToyStream.TOPICS.observations()));
        all.addAll(List.of("--set", "topic.enriched=" + ToyStream.TOPICS.enriched()));
        all.addAll(List.of("--set", "topic.dead-letters=" + ToyStream.TOPICS.deadLetters()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static List<String> run(String... arguments) {
        StringWriter said = new StringWriter();
        new CommandLine(new ReplayCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
        return said.toString().lines().map(String::strip).toList();
    }

    private List<String> enrichedIds() {
        return cluster.enriched().stream().map(Enriched::getObjectId).toList();
    }

    /** Kafka Streams takes half a minute to close while a thread is joining the group. */
    private static void awaitReady(StreamRunner runner) {
        while (runner.health() != StreamRunner.Health.READY) {
            ToyModel.rest(Duration.ofMillis(50));
        }
    }

    private void awaitCommitted(int count) {
        while (cluster.committed() < count) {
            ToyModel.rest(Duration.ofMillis(50));
        }
        assertThat(cluster.committed()).isEqualTo(count);
    }
}
