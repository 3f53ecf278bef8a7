/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come: a bar on a terminal, otherwise a line on standard error every ten seconds. */
final class Progress implements AutoCloseable {
    private static final int LINE_LENGTH = 100;

    private final ProgressBar bar;

    /**
     * Starts to show progress.
     *
     * @param task what is done, a word
     * @param total how many there will be; negative where that is not known
     */
    Progress(String task, long total) {
        boolean terminal = System.console() != null;
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" records", 1)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setUpdateIntervalMillis((int) (terminal ? Duration.ofMillis(250) : Duration.ofSeconds(10)).toMillis());
        if (!terminal) {
            builder.setConsumer(
                    new DelegatingProgressBarConsumer(line -> System.err.println(line.strip()), LINE_LENGTH));
        }
        bar = builder.build();
    }

    void step() {
        bar.step();
    }

    /** Estimates anew how many there will be. */
    void expect(long total) {
        bar.maxHint(total);
    }

    /** How many there have been. */
    long count() {
        return bar.getCurrent();
    }

    @Override
    public void close() {
        bar.close();
    }
}
