/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;

/**
 * Keeps a backlog before a group of consumers, so that a long run needs no disk for all of its records.
 *
 * <p>It works on a thread of its own from the beginning.
 */
final class Feeder implements AutoCloseable {
    private static final int PAUSE_MILLIS = 50;
    private static final int PORTION = 200;

    private final LongSupplier done;
    private final LongConsumer send;
    private final Runnable end;
    private final int ahead;
    private final long count;
    private final Thread thread;
    private volatile boolean halted;
    private volatile Optional<String> failure = Optional.empty();

    /**
     * Starts.
     *
     * @param done how many records the group is done with
     * @param send sends the record of a number, from 0
     * @param end called when this is closed
     * @param ahead records that the group is not done with, at most
     * @param count when to end
     */
    Feeder(LongSupplier done, LongConsumer send, Runnable end, int ahead, long count) {
        this.done = done;
        this.send = send;
        this.end = end;
        this.ahead = ahead;
        this.count = count;
        thread = new Thread(this::run, "feeder");
        thread.start();
    }

    private void run() {
        try {
            long sent = 0;
            while (!halted && sent < count) {
                long until = Math.min(count, done.getAsLong() + ahead);
                if (sent >= until) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                for (int k = 0; k < PORTION && sent < until; k++) {
                    send.accept(sent++);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Why it ended early. */
    Optional<String> failure() {
        return failure;
    }

    @Override
    public void close() {
        halted = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end.run();
    }
}
