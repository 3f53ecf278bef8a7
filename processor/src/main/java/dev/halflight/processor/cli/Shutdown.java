/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the signal to stop. Open it before what is to be put away when the signal comes: the process then lives until it
 * is closed. The end of the thread cannot be waited for: a thread that calls {@link System#exit} after the signal has none.
 */
final class Shutdown implements AutoCloseable {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits for the signal, or {@link #stop}; a signal that comes earlier stops the process at once. */
    void await() throws InterruptedException {
        listen();
        stopped.await();
    }

    /** Takes note of the signal from now on, for who asks {@link #requested} again and again. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait));
    }

    /** Whether the signal has come. */
    boolean requested() {
        return stopped.getCount() == 0;
    }

    /** Waits until the signal has come, but no longer than this; returns whether it has. */
    boolean requested(Duration longest) throws InterruptedException {
        return stopped.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends the wait without a signal. */
    void stop() {
        stopped.countDown();
    }

    private void stopAndWait() {
        stop();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
