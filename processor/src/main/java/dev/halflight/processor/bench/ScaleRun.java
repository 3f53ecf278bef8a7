/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Measures the stream in several arrangements, before a backlog that does not end. */
public final class ScaleRun {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LoadProcess load;
    private final WorkerSettings settings;
    private final int ahead;
    private final Duration warmUp;
    private final Duration time;

    /**
     * A run.
     *
     * @param ahead observations of the backlog
     * @param warmUp how long the workers work before they are measured
     * @param time how long they are
     */
    public ScaleRun(LoadProcess load, WorkerSettings settings, int ahead, Duration warmUp, Duration time) {
        this.load = load;
        this.settings = settings;
        this.ahead = ahead;
        this.warmUp = warmUp;
        this.time = time;
    }

    /**
     * Measures.
     *
     * @param progress told of each measurement
     * @throws IOException if a worker does not work
     */
    public ScaleReport run(List<Arrangement> arrangements, Consumer<String> progress)
            throws IOException, InterruptedException {
        List<ScaleReport.Row> rows = new ArrayList<>();
        for (Arrangement arrangement : arrangements) {
            double rate = rate(arrangement, "scale-" + rows.size());
            double first = rows.isEmpty() ? rate : rows.get(0).rate();
            rows.add(new ScaleReport.Row(arrangement, rate, rate / first));
            progress.accept(
                    String.format(Locale.ROOT, "%-50s %7.0f/s  %.2f times the first", arrangement, rate, rate / first));
        }
        return new ScaleReport(
                settings.network(),
                settings.sleep().toMillis(),
                settings.batch(),
                Runtime.getRuntime().availableProcessors(),
                rows);
    }

    private double rate(Arrangement arrangement, String group) throws IOException, InterruptedException {
        load.feed(group, Content.IMAGES, arrangement.partitions(), ahead, Long.MAX_VALUE);
        List<WorkerProcess> workers = new ArrayList<>();
        try (GroupProgress progress = new GroupProgress(load.kafka(), group)) {
            for (int k = 0; k < arrangement.workers(); k++) {
                workers.add(new WorkerProcess(
                        settings.withThreads(arrangement.threads()), load, group, arrangement.partitions()));
            }
            awaitFirst(progress);
            Thread.sleep(warmUp.toMillis());
            long before = progress.done();
            long start = System.nanoTime();
            Thread.sleep(time.toMillis());
            long after = progress.done();
            return (after - before) / ((System.nanoTime() - start) / 1e9);
        } finally {
            workers.forEach(WorkerProcess::close);
            load.halt();
        }
    }

    /** Returns when the group is done with its first records. */
    static void awaitFirst(GroupProgress progress) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (progress.done() == 0) {
            if (System.nanoTime() > end) {
                throw new IOException(
                        "the workers did nothing within " + PATIENCE.toSeconds() + " s; the log says why");
            }
            Thread.sleep(50);
        }
    }
}
