/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import dev.halflight.processor.embedded.EmbeddedRegistry;
import dev.halflight.processor.embedded.Topics;
import dev.halflight.processor.enrich.ToyStream;
import dev.halflight.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: records are sent and enriched, the faults of a plan come one after another, and all that came out is counted. */
final class Chaos {
    private static final Logger LOG = LoggerFactory.getLogger(Chaos.class);
    private static final int PARTITIONS = 8;
    private static final int LARGEST_RECORD = 1 << 20;

    /** Records that wait when a fault comes, so that work goes on, or would go on, while it lasts. */
    private static final int BACKLOG = 5_000;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ChaosSettings settings;
    private final FaultPlan plan;
    private final Path data;
    private final Path logs;
    private volatile int done;

    /** What brokers keep goes to {@code data}, what all processes say to {@code logs}; both exist, and are empty. */
    Chaos(ChaosSettings settings, Path data, Path logs) {
        this.settings = settings;
        this.data = data;
        this.logs = logs;
        plan = FaultPlan.draw(settings);
    }

    FaultPlan plan() {
        return plan;
    }

    /** Runs it; fails where there can be no verdict. */
    ChaosReport run() throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        EmbeddedRegistry server = new EmbeddedRegistry(FreePorts.find(1).get(0));
        try (SchemaRegistry registry = new SchemaRegistry(server.url(), Map.of());
                Brokers brokers = new Brokers(data, logs)) {
            String bootstrap = brokers.bootstrapServers();
            Topics.ensure(Map.of("bootstrap.servers", bootstrap), ToyStream.TOPICS.all(), PARTITIONS, LARGEST_RECORD);
            try (GroupOffsets offsets = new GroupOffsets(bootstrap, Worker.GROUP, PARTITIONS);
                    Workers workers = new Workers(logs, bootstrap, server.url());
                    FaultInjector injector = new FaultInjector(brokers, workers, server);
                    Sender sender = new Sender(bootstrap, registry, settings.records());
                    Watch watch = new Watch(offsets, () -> story(workers, brokers))) {
                breakThings(injector, sender, workers, watch);
                sender.awaitEnd();
                await(settings.records(), sender, workers, watch);
                workers.terminateAll();
                if (offsets.sent() != settings.records()) {
                    throw new AssertionError("the sender left " + offsets.sent() + " records");
                }
                Tally tally = new Tally(settings.records());
                CommittedOutput.count(bootstrap, registry, tally);
                Verdict verdict = tally.verdict(offsets.sent() - offsets.committed());
                return report(verdict, workers, Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    private void breakThings(FaultInjector injector, Sender sender, Workers workers, Watch watch)
            throws IOException, InterruptedException {
        for (Fault fault : plan.faults()) {
            sender.allow(fault.afterRecords() + BACKLOG);
            await(fault.afterRecords(), sender, workers, watch);
            LOG.info("{} after {} records", fault.kind(), watch.committed());
            injector.inject(fault);
            done++;
        }
        sender.allow(settings.records());
    }

    private static void await(int committed, Sender sender, Workers workers, Watch watch) throws InterruptedException {
        while (watch.committed() < committed) {
            sender.requireHealthy();
            workers.requireAlive();
            if (watch.standstill().compareTo(PATIENCE) > 0) {
                throw new AssertionError("no record was committed for " + watch.standstill());
            }
            Thread.sleep(100);
        }
    }

    private String story(Workers workers, Brokers brokers) {
        return done + " of " + plan.faults().size() + " faults, " + workers.alive() + " workers and " + brokers.alive()
                + " brokers alive";
    }

    private ChaosReport report(Verdict verdict, Workers workers, Duration time) {
        WorkerFindings findings = workers.findings();
        return new ChaosReport(
                verdict,
                plan.counts(),
                settings.seed(),
                time.toSeconds(),
                workers.started(),
                findings.givenBack(),
                findings.longestStopMillis(),
                findings.largestLiveHeap(),
                findings.complaints());
    }
}
