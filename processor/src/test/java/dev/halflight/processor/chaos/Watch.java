/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what the workers have committed, and tells it from time to time. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int LOOK_MILLIS = 500;
    private static final long TELL_NANOS = Duration.ofSeconds(10).toNanos();

    private final GroupOffsets offsets;
    private final Supplier<String> story;
    private final Thread thread = new Thread(this::look, "watch");
    private volatile long committed;
    private volatile long changed = System.nanoTime();

    /** {@code story} tells what else is to be told. */
    Watch(GroupOffsets offsets, Supplier<String> story) {
        this.offsets = offsets;
        this.story = story;
        thread.setDaemon(true);
        thread.start();
    }

    /** Records committed, when it was last seen. */
    long committed() {
        return committed;
    }

    /** How long it has not become more. */
    Duration standstill() {
        return Duration.ofNanos(System.nanoTime() - changed);
    }

    private void look() {
        long told = System.nanoTime();
        try {
            while (true) {
                boolean answered = ask();
                if (System.nanoTime() - told > TELL_NANOS) {
                    told = System.nanoTime();
                    LOG.info(
                            "{} records committed{}, {}",
                            committed,
                            answered ? "" : " when brokers answered",
                            story.get());
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask() throws InterruptedException {
        try {
            long now = offsets.committed();
            if (now != committed) {
                committed = now;
                changed = System.nanoTime();
            }
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
