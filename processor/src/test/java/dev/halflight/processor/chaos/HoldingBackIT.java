/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.embedded.EmbeddedBroker;
import dev.halflight.processor.embedded.EmbeddedRegistry;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.processor.enrich.ToyStream;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The control of {@link ChaosIT}: a stream that loses records, and a verdict that says so. */
@Timeout(240)
class HoldingBackIT {
    private static final int RECORDS = 2_000;
    private static final int PARTITIONS = 4;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void shouldFindTheRecordsThatAProcessorLosesWhichHoldsThemOverACommit() throws Exception {
        try (EmbeddedBroker broker = new EmbeddedBroker(folder.resolve("broker"));
                EmbeddedRegistry server = new EmbeddedRegistry(0);
                SchemaRegistry registry = new SchemaRegistry(server.url(), Map.of());
                GroupOffsets offsets = new GroupOffsets(broker.bootstrapServers(), Worker.GROUP, PARTITIONS)) {
            send(broker.bootstrapServers(), registry);
            assertThat(verdict(broker.bootstrapServers(), registry, offsets))
                    .returns(RECORDS, Verdict::lost)
                    .returns((long) RECORDS, Verdict::lag);

            holdUntilHalted(broker.bootstrapServers(), server.url());
            enrichTheRest(broker.bootstrapServers(), server.url(), offsets);

            Verdict verdict = verdict(broker.bootstrapServers(), registry, offsets);
            assertThat(verdict.exactlyOnce()).isFalse();
            assertThat(verdict.lost()).isBetween(1, RECORDS - 1);
            assertThat(verdict)
                    .returns(0L, Verdict::lag)
                    .returns(0, Verdict::duplicated)
                    .returns(0, Verdict::wrong)
                    .returns(0, Verdict::givenUp)
                    .returns(RECORDS - verdict.lost(), each -> each.enriched() + each.deadLettered());
        }
    }

    private static void send(String bootstrapServers, SchemaRegistry registry) throws InterruptedException {
        Topics.ensure(Map.of("bootstrap.servers", bootstrapServers), ToyStream.TOPICS.all(), PARTITIONS, 1 << 20);
        try (Sender sender = new Sender(bootstrapServers, registry, RECORDS)) {
            sender.allow(RECORDS);
            sender.awaitEnd();
        }
    }

    private void holdUntilHalted(String bootstrapServers, String registry) throws Exception {
        List<String> arguments = List.of(bootstrapServers, registry, Integer.toString(PARTITIONS));
        try (JavaProcess holding =
                new JavaProcess(folder.resolve("holding.log"), 192, HoldingWorker.class, arguments)) {
            assertThat(holding.await(Duration.ofMinutes(2))).isEqualTo(HoldingWorker.HALTED);
        }
    }

    private void enrichTheRest(String bootstrapServers, String registry, GroupOffsets offsets) throws Exception {
        WorkerProcess worker = WorkerProcess.start("worker", folder, bootstrapServers, registry);
        try (JavaProcess process = worker.process()) {
            while (offsets.committed() < RECORDS) {
                worker.requireAlive();
                Thread.sleep(100);
            }
            process.terminate(Workers.GRACE);
        }
    }

    private static Verdict verdict(String bootstrapServers, SchemaRegistry registry, GroupOffsets offsets)
            throws Exception {
        Tally tally = new Tally(RECORDS);
        CommittedOutput.count(bootstrapServers, registry, tally);
        return tally.verdict(offsets.sent() - offsets.committed());
    }
}
