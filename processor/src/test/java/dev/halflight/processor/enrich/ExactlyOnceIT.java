/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.enrich.WorkerProcess.Behavior;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workers are killed, joined, slowed down and stalled while they enrich; whoever reads committed records must not notice. */
@Timeout(240)
class ExactlyOnceIT {
    private static final Logger LOG = LoggerFactory.getLogger(ExactlyOnceIT.class);
    private static final int OBJECTS = 10_000;
    private static final int POISON_EVERY = 250;
    private static final long MOST_LIVE_HEAP = 96L << 20;
    private static final int SIGTERM = 143;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void start() throws IOException {
        cluster = new TestCluster(folder.resolve("broker"));
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
    }

    @Test
    void shouldEnrichEveryObservationExactlyOnceThroughKillsARebalanceAndAStall() throws Exception {
        List<String> sent = IntStream.range(0, OBJECTS)
                .mapToObj(i -> (i % POISON_EVERY == 0 ? ToyModel.POISON : "object") + "-" + i)
                .toList();
        cluster.send(sent);
        assertThat(cluster.verdict(sent).lost()).hasSize(OBJECTS);

        WorkerReport first = enrichATenthAndBeKilled();
        WorkerReport[] slowAndJoining = enrichWithAnotherAndBeKilled();
        assertThat(cluster.committed()).as("the kills came amid the work").isLessThan(OBJECTS);
        WorkerReport last = enrichTheRestInSpiteOfAStall();

        assertThat(cluster.verdict(sent)).isEqualTo(Verdict.EXACTLY_ONCE);
        assertThat(cluster.deadLetters()).hasSize(OBJECTS / POISON_EVERY);
        assertThat(last.givenBack()).as("records given back in the stall").isPositive();
        for (WorkerReport report : List.of(first, slowAndJoining[0], slowAndJoining[1], last)) {
            LOG.info("{}", report);
            assertThat(report.prefetchMisses()).isZero();
            assertThat(report.prefetchErrors()).isZero();
            assertThat(report.largestLiveHeap()).isBetween(1L, MOST_LIVE_HEAP);
        }
    }

    private WorkerReport enrichATenthAndBeKilled() throws Exception {
        try (WorkerProcess worker = worker("first", Behavior.STEADY)) {
            await("the first records", worker, () -> cluster.committed() >= OBJECTS / 10);
            worker.kill();
            return worker.report();
        }
    }

    private WorkerReport[] enrichWithAnotherAndBeKilled() throws Exception {
        int before = cluster.committed();
        try (WorkerProcess slow = worker("slow", Behavior.SLOW)) {
            await("records after the first kill", slow, () -> cluster.committed() >= before + OBJECTS / 20);
            WorkerReport joining = joinAndLeave();
            slow.kill();
            return new WorkerReport[] {slow.report(), joining};
        }
    }

    private WorkerReport joinAndLeave() throws Exception {
        try (WorkerProcess joining = worker("joining", Behavior.STEADY)) {
            await("its share", joining, () -> joining.report().enriched() >= OBJECTS / 20);
            return stopped(joining);
        }
    }

    private WorkerReport enrichTheRestInSpiteOfAStall() throws Exception {
        try (WorkerProcess worker = worker("last", Behavior.STALLING)) {
            await("the last record", worker, () -> cluster.committed() >= OBJECTS);
            return stopped(worker);
        }
    }

    private static WorkerReport stopped(WorkerProcess worker) throws InterruptedException {
        assertThat(worker.stop()).isEqualTo(SIGTERM);
        WorkerReport report = worker.report();
        assertThat(report.consumed()).isEqualTo(report.enriched() + report.deadLettered() + report.givenBack());
        return report;
    }

    private WorkerProcess worker(String name, Behavior behavior) throws IOException {
        return new WorkerProcess(name, folder, cluster.bootstrapServers(), cluster.registryUrl(), behavior);
    }

    private void await(String what, WorkerProcess worker, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(worker.alive())
                    .as("the worker lives; its log lies in %s", folder)
                    .isTrue();
            assertThat(System.nanoTime())
                    .as("%s in time; logs lie in %s", what, folder)
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
