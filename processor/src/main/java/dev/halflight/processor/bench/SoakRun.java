/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import dev.halflight.processor.bench.SoakReport.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One worker for a long time, before a backlog that is kept: whether it becomes slower, or larger. */
public final class SoakRun {
    private static final int SAMPLE_MILLIS = 250;
    private static final Duration TELL = Duration.ofSeconds(10);
    /** A worker that is done with nothing for so long has failed. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String GROUP = "soak";

    private final LoadProcess load;
    private final WorkerSettings settings;
    private final int partitions;
    private final int ahead;

    /**
     * A run.
     *
     * @param ahead observations of the backlog
     */
    public SoakRun(LoadProcess load, WorkerSettings settings, int partitions, int ahead) {
        this.load = load;
        this.settings = settings;
        this.partitions = partitions;
        this.ahead = ahead;
    }

    /**
     * Runs until so many observations are done, or so much time is over.
     *
     * @param progress told how it goes
     * @throws IOException if the worker does not work
     */
    public SoakReport run(long records, Duration time, Consumer<String> progress)
            throws IOException, InterruptedException {
        load.feed(GROUP, Content.IMAGES, partitions, ahead, records);
        try (WorkerProcess worker = new WorkerProcess(settings, load, GROUP, partitions);
                GroupProgress group = new GroupProgress(load.kafka(), GROUP)) {
            ScaleRun.awaitFirst(group);
            return SoakReport.of(settings.network(), samples(worker, group, records, time, progress));
        } finally {
            load.halt();
        }
    }

    private static List<Sample> samples(
            WorkerProcess worker, GroupProgress group, long records, Duration time, Consumer<String> progress)
            throws IOException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        long start = System.nanoTime();
        double told = 0;
        double moved = 0;
        long done = 0;
        while (done < records && System.nanoTime() - start < time.toNanos()) {
            long now = group.done();
            double seconds = (System.nanoTime() - start) / 1e9;
            moved = now > done ? seconds : moved;
            done = now;
            samples.add(new Sample(seconds, done, ResidentMemory.of(worker.pid())));
            if (seconds - moved > PATIENCE.toSeconds()) {
                throw new IOException("the worker has done nothing for " + PATIENCE.toSeconds() + " s, after " + done
                        + " observations; the log says why");
            }
            if (seconds >= told + TELL.toSeconds()) {
                told = seconds;
                progress.accept(told(samples));
            }
            Thread.sleep(SAMPLE_MILLIS);
        }
        return samples;
    }

    private static String told(List<Sample> samples) {
        Sample last = samples.get(samples.size() - 1);
        Sample before = samples.get(Math.max(0, samples.size() - 1 - (int) (TELL.toMillis() / SAMPLE_MILLIS)));
        return String.format(
                Locale.ROOT,
                "%6.0f s  %9d observations  %6.0f/s  %5.0f MB resident",
                last.seconds(),
                last.records(),
                (last.records() - before.records()) / (last.seconds() - before.seconds()),
                last.residentBytes() / 1e6);
    }
}
