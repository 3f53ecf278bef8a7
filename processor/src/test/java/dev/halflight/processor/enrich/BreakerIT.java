/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.config.BreakerSettings;
import dev.halflight.processor.config.KafkaSettings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.deadletter.BreakerWatch;
import dev.halflight.processor.deadletter.Excess;
import dev.halflight.processor.deadletter.Outcomes;
import dev.halflight.processor.deadletter.Reason;
import dev.halflight.processor.enrich.StreamRunner.Health;
import dev.halflight.processor.inference.Batcher;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stream that stands still because of too many dead letters, on a broker. */
@Timeout(240)
class BreakerIT {
    private static final Duration STILL = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final List<String> sent = new ArrayList<>();
    private final EnrichCounters counters = new EnrichCounters();
    private TestCluster cluster;
    private SchemaRegistry registry;

    @BeforeEach
    void start() throws IOException {
        cluster = new TestCluster(folder);
        registry = new SchemaRegistry(cluster.registryUrl(), Map.of());
    }

    @AfterEach
    void stop() throws IOException {
        registry.close();
        cluster.close();
    }

    @Test
    void shouldConsumeNothingWhileItIsPausedAndLoseNothing() {
        try (StreamRunner runner = runner();
                BreakerWatch watch = watch(runner, Duration.ZERO)) {
            runner.start();
            sendPoisonUntilPaused(watch);
            assertThat(watch.excess()).get().returns(Reason.INFERENCE_FAILED, Excess::reason);
            awaitStandstill();

            long consumed = counters.totals().consumed();
            send("late", 50);
            pause(STILL);

            assertThat(counters.totals().consumed()).isEqualTo(consumed);
            assertThat(cluster.committed()).isLessThan(sent.size());
            assertThat(runner.health()).isEqualTo(Health.READY);
        }
        try (StreamRunner again = runner()) {
            again.start();
            await(() -> cluster.committed() >= sent.size());
        }
        assertThat(cluster.objectIds()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(cluster.enriched()).hasSize(50);
        EnrichTotals totals = counters.totals();
        assertThat(totals.consumed()).isEqualTo(totals.enriched() + totals.deadLettered() + totals.givenBack());
    }

    @Test
    void shouldGoOnByItselfOnceAProbeIsGood() {
        try (StreamRunner runner = runner();
                BreakerWatch watch = watch(runner, Duration.ofSeconds(1))) {
            runner.start();
            sendPoisonUntilPaused(watch);
            send("good", 500);

            await(() -> watch.excess().isEmpty());
            await(() -> cluster.committed() >= sent.size());
        }
        assertThat(cluster.objectIds()).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(cluster.enriched()).hasSize(500);
    }

    private StreamRunner runner() {
        Batcher<Observation, ToyModel.Answer> batcher =
                new Batcher<>(new ToyModel(Duration.ZERO), 8, Duration.ofMillis(5));
        var enrichment = ToyStream.enrichment(registry, batcher, counters);
        return new StreamRunner(
                new KafkaSettings(cluster.bootstrapServers(), Map.of("main.consumer.session.timeout.ms", "6000")),
                new StreamSettings("breaker", 2, Duration.ofSeconds(10), 64 << 10, 128),
                enrichment);
    }

    private BreakerWatch watch(StreamRunner runner, Duration pause) {
        BreakerSettings settings = new BreakerSettings(0.05, Duration.ofSeconds(1), 20, pause);
        return BreakerWatch.start(settings, this::outcomes, runner);
    }

    private Outcomes outcomes() {
        EnrichTotals totals = counters.totals();
        return new Outcomes(totals.enriched() + totals.deadLettered(), totals.deadLetters());
    }

    private void sendPoisonUntilPaused(BreakerWatch watch) {
        await(() -> {
            send(ToyModel.POISON, 20);
            return watch.excess().isPresent();
        });
    }

    private void send(String name, int count) {
        List<String> objectIds = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            objectIds.add(name + "-" + (sent.size() + k));
        }
        cluster.send(objectIds);
        sent.addAll(objectIds);
    }

    /** What the threads had in hand when they were paused is done, and committed. */
    private void awaitStandstill() {
        await(() -> {
            long consumed = counters.totals().consumed();
            int committed = cluster.committed();
            pause(STILL);
            return counters.totals().consumed() == consumed && cluster.committed() == committed;
        });
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            pause(Duration.ofMillis(50));
        }
    }

    private static void pause(Duration time) {
        ToyModel.rest(time);
    }
}
