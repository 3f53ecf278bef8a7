/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.embedded.EmbeddedBroker;
import dev.halflight.processor.embedded.EmbeddedRegistry;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.processor.enrich.WorkerProcess.Behavior;
import dev.halflight.schemas.wire.RecordDeserializer;
import dev.halflight.schemas.wire.RecordSerializer;
import dev.halflight.schemas.wire.SchemaRegistry;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Workers are killed, joined, slowed down and stalled while they enrich; whoever reads committed records must not notice. */
@Timeout(240)
class ExactlyOnceIT {
    private static final int OBJECTS = 10_000;
    private static final int POISON_EVERY = 250;
    private static final long MOST_LIVE_HEAP = 96L << 20;
    private static final int SIGTERM = 143;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private EmbeddedBroker broker;
    private EmbeddedRegistry registryServer;
    private SchemaRegistry registry;
    private CommittedTopic enriched;
    private CommittedTopic deadLetters;

    @BeforeEach
    void start() throws IOException {
        broker = new EmbeddedBroker(folder.resolve("broker"));
        registryServer = new EmbeddedRegistry(0);
        registry = new SchemaRegistry(registryServer.url(), Map.of());
        Topics.ensure(Map.of("bootstrap.servers", broker.bootstrapServers()), ToyStream.TOPICS.all(), 4, 1 << 20);
        enriched = new CommittedTopic(broker.bootstrapServers(), ToyStream.TOPICS.enriched());
        deadLetters = new CommittedTopic(broker.bootstrapServers(), ToyStream.TOPICS.deadLetters());
    }

    @AfterEach
    void stop() throws IOException {
        enriched.close();
        deadLetters.close();
        registry.close();
        registryServer.close();
        broker.close();
    }

    @Test
    void shouldEnrichEveryObservationExactlyOnceThroughKillsARebalanceAndAStall() throws Exception {
        List<String> sent = IntStream.range(0, OBJECTS)
                .mapToObj(i -> (i % POISON_EVERY == 0 ? ToyModel.POISON : "object") + "-" + i)
                .toList();
        send(sent);

        WorkerReport first;
        try (WorkerProcess worker = worker("first", Behavior.STEADY)) {
            await("the first worker's first records", worker, () -> committed() >= OBJECTS / 10);
            worker.kill();
            first = worker.report();
        }
        WorkerReport second;
        WorkerReport joining;
        int atSecondKill;
        try (WorkerProcess worker = worker("second", Behavior.SLOW)) {
            int before = committed();
            await("records after the first kill", worker, () -> committed() >= before + OBJECTS / 10);
            try (WorkerProcess joined = worker("joining", Behavior.STEADY)) {
                await(
                        "the joining worker's records",
                        joined,
                        () -> joined.report().enriched() >= OBJECTS / 20);
                assertThat(joined.stop()).isEqualTo(SIGTERM);
                joining = joined.report();
            }
            worker.kill();
            second = worker.report();
            atSecondKill = committed();
        }
        WorkerReport last;
        try (WorkerProcess worker = worker("last", Behavior.STALLING)) {
            await("the last record", worker, () -> committed() >= OBJECTS);
            assertThat(worker.stop()).isEqualTo(SIGTERM);
            last = worker.report();
        }

        assertThat(atSecondKill).as("the second kill came amid the work").isLessThan(OBJECTS);
        assertThat(verdict(sent)).isEqualTo(Verdict.EXACTLY_ONCE);
        assertThat(deadLetters.records()).hasSize(OBJECTS / POISON_EVERY);
        assertThat(last.givenBack()).as("records given back in the stall").isPositive();
        for (WorkerReport report : List.of(first, second, joining, last)) {
            assertThat(report.prefetchMisses()).isZero();
            assertThat(report.prefetchErrors()).isZero();
            assertThat(report.largestLiveHeap()).isBetween(1L, MOST_LIVE_HEAP);
        }
        for (WorkerReport report : List.of(joining, last)) {
            assertThat(report.consumed()).isEqualTo(report.enriched() + report.deadLettered() + report.givenBack());
        }
        System.out.println("reports: " + first + "\n" + second + "\n" + joining + "\n" + last);
    }

    private void send(List<String> objectIds) {
        Map<String, Object> properties = Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", 20);
        var values = new RecordSerializer<Observation>(registry);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), values)) {
            for (String objectId : objectIds) {
                producer.send(new ProducerRecord<>(
                        ToyStream.TOPICS.observations(), objectId, ToyRecords.observation(objectId)));
            }
        }
    }

    private WorkerProcess worker(String name, Behavior behavior) throws IOException {
        return new WorkerProcess(
                name, Files.createDirectories(folder), broker.bootstrapServers(), registryServer.url(), behavior);
    }

    private int committed() {
        return enriched.records().size() + deadLetters.records().size();
    }

    private void await(String what, WorkerProcess worker, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(worker.alive())
                    .as("the worker lives; its log lies in %s", folder)
                    .isTrue();
            assertThat(System.nanoTime())
                    .as("%s in time, of %d; logs in %s", what, committed(), folder)
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private Verdict verdict(List<String> sent) {
        try (var deserializer = new RecordDeserializer<Enriched>(registry, Enriched.getClassSchema())) {
            List<Enriched> values = enriched.records().stream()
                    .map(record -> deserializer.deserialize(record.topic(), record.value()))
                    .toList();
            List<String> letters = deadLetters.records().stream()
                    .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .toList();
            return Verdict.of(sent, values, letters);
        }
    }
}
