/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.app.Application;
import dev.halflight.processor.config.BatchSettings;
import dev.halflight.processor.config.BreakerSettings;
import dev.halflight.processor.config.LimitSettings;
import dev.halflight.processor.config.Settings;
import dev.halflight.processor.config.StreamSettings;
import dev.halflight.processor.config.TopicNames;
import dev.halflight.processor.config.WebSettings;
import dev.halflight.processor.inference.BatcherTotals;
import java.io.IOException;
import java.time.Duration;

/** The stream as a user runs it, for a scenario, beside a load in another process. */
final class StreamRun {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The stream is measured after this part of a backlog, when it runs at its full speed. */
    private static final double WARM_UP = 0.25;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Models models;
    private final LoadProcess load;
    private final StreamSettings stream;
    private final Duration linger;
    private final String version;

    /**
     * A runner.
     *
     * @param version the program's version
     */
    StreamRun(Models models, LoadProcess load, StreamSettings stream, Duration linger, String version) {
        this.models = models;
        this.load = load;
        this.stream = stream;
        this.linger = linger;
        this.version = version;
    }

    /**
     * Measures the stream on a backlog of {@code records} observations.
     *
     * @param run names the consumer group, which starts at the beginning of the backlog
     */
    StreamFigures backlog(Scenario scenario, String run, TopicNames topics, int records)
            throws IOException, InterruptedException {
        try (Application application = application(scenario, run, topics)) {
            await(application, (long) (WARM_UP * records));
            long from = application.totals().enriched();
            BatcherTotals before = application.batches();
            Usage start = Usage.now();
            while (application.totals().enriched() < records && System.nanoTime() - start.nanos() < LONGEST.toNanos()) {
                Thread.sleep(20);
            }
            double done = application.totals().enriched() - from;
            BatcherTotals after = application.batches();
            Usage used = Usage.now().since(start);
            return new StreamFigures(
                    done / used.seconds(),
                    (after.busyNanos() - before.busyNanos()) / 1e9 / used.seconds(),
                    (after.answered() - before.answered()) / (double) (after.runs() - before.runs()),
                    scenario.deviceTimeIsKnown() ? (used.cpuNanos() - used.deviceCpuNanos()) / 1e6 / done : Double.NaN,
                    used.allocatedBytes() / done);
        }
    }

    /** Measures how long results take while observations come at a rate a second. */
    Latency paced(Scenario scenario, String run, int records, double rate) throws IOException {
        TopicNames topics = load.topics(run);
        try (Application application = application(scenario, run, topics)) {
            Latency latency = load.pace(run, scenario.content(), records, rate);
            if (application.totals().enriched() < records) {
                throw new IOException("results were read of records that were not enriched: a fault of the benchmark");
            }
            return latency;
        }
    }

    private Application application(Scenario scenario, String run, TopicNames topics) throws IOException {
        Settings settings = new Settings(
                load.kafka(),
                load.registry(),
                topics,
                new BatchSettings(scenario.batch(), linger),
                new StreamSettings(
                        run,
                        stream.threads(),
                        stream.transactionTimeout(),
                        stream.largestRecord(),
                        stream.pollRecords()),
                BreakerSettings.OFF,
                LimitSettings.DEFAULT,
                models.settings(scenario),
                new WebSettings("127.0.0.1", 0));
        return new Application(settings, version, models.loader(scenario));
    }

    private static void await(Application application, long count) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (application.totals().enriched() < count) {
            if (System.nanoTime() > end) {
                throw new IOException("only " + application.totals().enriched() + " of " + count
                        + " records came through within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(5);
        }
    }
}
