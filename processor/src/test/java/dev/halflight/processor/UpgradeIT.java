/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.processor.config.ModelSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.embedded.EmbeddedCluster;
import dev.halflight.processor.upgrade.Result;
import dev.halflight.processor.upgrade.ResultReader;
import dev.halflight.processor.upgrade.SteadyInput;
import dev.halflight.processor.upgrade.UpgradeReport;
import dev.halflight.processor.upgrade.UpgradeReport.Begin;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An upgrade and its rollback while observations come. The old version is the program in {@code -Dupgrade.from=CHECKOUT}, which must
 * have been built, and otherwise this one; it has the model that comes with it. The new one is this program with a model of another
 * version. {@code -Dupgrade.settings=KEY=VALUE,...} are for both.
 */
@Timeout(600)
class UpgradeIT {
    private static final TopicNames TOPICS = new TopicNames("in", "out", "lost");
    private static final int PARTITIONS = 4;
    private static final Path RESULTS = Path.of("target", "upgrade");
    private static final String NEXT = "next";

    /** So many results show that a worker works. */
    private static final int SOME = 20;

    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    /** A worker that was killed is given up after so long. */
    private static final String SETTINGS =
            System.getProperty("upgrade.settings", "kafka.session.timeout.ms=6000,model.threads=1");

    private static final String CLASSES = System.getProperty("java.class.path");

    private final List<ProgramProcess> workers = new ArrayList<>();
    private final List<Begin> begins = new ArrayList<>();

    @TempDir
    Path folder;

    private EmbeddedCluster cluster;
    private SchemaRegistry registry;
    private ResultReader reader;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(RESULTS);
        cluster = new EmbeddedCluster(TOPICS, PARTITIONS, 8 << 20);
        registry = new SchemaRegistry(cluster.registry().url(), Map.of());
        reader = new ResultReader(cluster.kafka(), TOPICS, registry);
    }

    @AfterEach
    void stop() throws IOException {
        workers.forEach(ProgramProcess::close);
        reader.close();
        registry.close();
        cluster.close();
    }

    @Test
    void shouldLoseAndRepeatNothingWhileVersionsAreExchanged() throws Exception {
        List<String> sent;
        try (SteadyInput input = new SteadyInput(cluster.kafka(), TOPICS, registry)) {
            ProgramProcess left = exchangeVersions(input);
            sent = input.stop();
            reader.awaitAll(sent);
            assertThat(left.stop()).isEqualTo(143);
        }
        SettledTopic.await(cluster.kafka(), TOPICS.enriched());
        SettledTopic.await(cluster.kafka(), TOPICS.deadLetters());

        UpgradeReport report = UpgradeReport.of(sent, reader.finish(), begins);

        report.write(RESULTS.resolve("report.json"));
        assertThat(report.lost()).isEmpty();
        assertThat(report.repeated()).isEmpty();
        assertThat(report.enriched() + report.deadLettered()).isEqualTo(sent.size());
        assertThat(report.deadLettered()).isEqualTo(sent.size() / SteadyInput.UNUSABLE);
        assertThat(report.outOfOrder()).isEmpty();
        assertThat(report.byVersion()).hasSize(2).containsKey(NEXT);
    }

    /** An upgrade, its rollback with a crash in it, another attempt, and its rollback; returns the worker that is left. */
    private ProgramProcess exchangeVersions(SteadyInput input) throws IOException, InterruptedException {
        Path model = nextModel();
        ProgramProcess old = oldVersion();
        awaitSome(UpgradeIT::isOld);
        awaitCaughtUp(input);

        begin("the new version joins");
        ProgramProcess next = newVersion(model);
        awaitSome(UpgradeIT::isNew);
        awaitCaughtUp(input);
        begin("the old version ends");
        assertThat(old.stop()).isEqualTo(143);
        awaitCaughtUp(input);

        begin("rollback: the old version joins");
        ProgramProcess again = oldVersion();
        awaitSome(UpgradeIT::isOld);
        awaitCaughtUp(input);
        begin("the new version is killed");
        next.kill();
        awaitCaughtUp(input);

        begin("the new version joins again");
        ProgramProcess secondAttempt = newVersion(model);
        awaitSome(UpgradeIT::isNew);
        awaitCaughtUp(input);
        begin("rollback: the new version ends");
        assertThat(secondAttempt.stop()).isEqualTo(143);
        awaitCaughtUp(input);
        begin("the end");
        return again;
    }

    private static boolean isOld(Result result) {
        return !result.isDeadLetter() && !isNew(result);
    }

    private static boolean isNew(Result result) {
        return result.modelVersion().equals(NEXT);
    }

    private void begin(String step) {
        begins.add(new Begin(step, System.currentTimeMillis()));
    }

    private void awaitSome(Predicate<Result> like) throws InterruptedException {
        reader.awaitMore(SOME, like);
    }

    /** Waits until nothing is left of what a pause has held up. */
    private void awaitCaughtUp(SteadyInput input) throws InterruptedException {
        Instant begin;
        do {
            begin = Instant.now();
            reader.awaitAll(input.sent());
        } while (Duration.between(begin, Instant.now()).compareTo(USUAL_WAIT) > 0);
    }

    private ProgramProcess oldVersion() throws IOException {
        String checkout = System.getProperty("upgrade.from");
        return worker(checkout == null ? CLASSES : classes(Path.of(checkout).resolve("processor/target")));
    }

    private static String classes(Path target) {
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalArgumentException(
                    "-Dupgrade.from needs a checkout that is built; there is no " + target + "/lib");
        }
        return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }

    private ProgramProcess newVersion(Path model) throws IOException {
        return worker(CLASSES, "model.folder=" + model);
    }

    private ProgramProcess worker(String classes, String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(SETTINGS.split(",")));
        all.addAll(List.of(settings));
        Path log = RESULTS.resolve("worker-" + (workers.size() + 1) + ".log");
        ProgramProcess worker = ProgramProcess.logging(classes, log, cluster, TOPICS, all.toArray(String[]::new));
        workers.add(worker);
        return worker;
    }

    /** The shipped model, but for its version. */
    private Path nextModel() throws IOException {
        Path shipped = ShippedModel.open(new ModelSettings(Optional.empty(), "cpu", "auto", 1, true))
                .path();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(shipped)) {
            for (Path file : files) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path card = folder.resolve(ModelCard.CARD);
        ObjectMapper json = new ObjectMapper();
        ObjectNode fields = (ObjectNode) json.readTree(card.toFile());
        json.writeValue(card.toFile(), fields.put("version", NEXT));
        return folder;
    }
}
