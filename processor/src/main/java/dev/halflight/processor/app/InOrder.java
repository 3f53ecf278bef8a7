/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings the outcomes of numbered observations back into their order. No more observations are let in than fit a window, so
 * that what waits for an earlier one stays small.
 */
final class InOrder {
    private final Consumer<Outcome> consumer;
    private final Semaphore room;
    private final Map<Long, Outcome> waiting = new HashMap<>();
    private long next;

    InOrder(int window, Consumer<Outcome> consumer) {
        this.consumer = consumer;
        room = new Semaphore(window);
    }

    /** Waits until another observation may be sent; returns whether it may by then. */
    boolean enter(Duration patience) throws InterruptedException {
        return room.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Takes an outcome, and hands on all that are next in order; one that was taken before is passed over. */
    synchronized void take(long number, Outcome outcome) {
        if (number < next) {
            return;
        }
        waiting.putIfAbsent(number, outcome);
        for (Outcome ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
            consumer.accept(ready);
            next++;
            room.release();
        }
    }

    /** How many have been handed on. */
    synchronized long done() {
        return next;
    }
}
