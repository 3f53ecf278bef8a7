/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come: a bar on a terminal, otherwise a plain line now and then. Used by one thread. */
public abstract class Progress implements AutoCloseable {
    private Progress() {}

    /**
     * Starts to show progress on standard error.
     *
     * @param task what is done, a few words
     * @param unit what is counted, such as "objects"
     * @param total how many there will be
     */
    public static Progress start(String task, String unit, long total) {
        return System.console() == null ? new Lines(System.err, task, unit, total) : new Bar(task, unit, total);
    }

    /** Says that so many are done in all. */
    public abstract void reach(long done);

    /** Shows a few words beside the count, such as a loss. */
    public abstract void note(String text);

    @Override
    public abstract void close();

    private static final class Bar extends Progress {
        private final ProgressBar bar;

        Bar(String task, String unit, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(" " + unit, 1)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .showSpeed()
                    .build();
        }

        @Override
        public void reach(long done) {
            bar.stepTo(done);
        }

        @Override
        public void note(String text) {
            bar.setExtraMessage(text);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line at the start of the work, every ten seconds of it, and at its end. */
    static final class Lines extends Progress {
        private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

        private final PrintStream out;
        private final String task;
        private final String unit;
        private final long total;
        private final long started = System.nanoTime();
        private long printed = started;
        private long done;
        private String note = "";

        Lines(PrintStream out, String task, String unit, long total) {
            this.out = out;
            this.task = task;
            this.unit = unit;
            this.total = total;
            print();
        }

        @Override
        public void reach(long reached) {
            done = reached;
            if (System.nanoTime() - printed >= INTERVAL) {
                print();
            }
        }

        @Override
        public void note(String text) {
            note = text;
        }

        @Override
        public void close() {
            print();
        }

        private void print() {
            printed = System.nanoTime();
            double seconds = (printed - started) / 1e9;
            String speed = done == 0 ? "" : String.format(", %.1f a second", done / seconds);
            out.printf("%s: %d of %d %s%s%s%n", task, done, total, unit, speed, note.isEmpty() ? "" : ", " + note);
        }
    }
}
