/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the page while it is connected, served by the thread that made this. */
final class Listener {
    private static final int WAITING = 128;
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Thread thread = Thread.currentThread();
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean writing;
    private volatile long since;

    /** Lines up an event; one that is slow misses the oldest of those that wait. Never waits. */
    void tell(Event event) {
        while (!events.offer(event)) {
            events.poll();
        }
    }

    /** The events that wait to be written, the oldest first. */
    List<Event> waiting() {
        return List.copyOf(events);
    }

    /**
     * Writes what comes, until the client is gone.
     *
     * @param after the last object that it has been told of
     * @throws IOException when it is gone
     */
    void serve(OutputStream out, long after) throws IOException, InterruptedException {
        while (true) {
            Event event = events.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (event == null) {
                write(out, Event.NOTHING);
            } else if (event.sequence() == 0 || event.sequence() > after) {
                write(out, event);
            }
        }
    }

    /** Writes an event at once. */
    void write(OutputStream out, Event event) throws IOException {
        since = System.nanoTime();
        writing = true;
        out.write(event.bytes());
        out.flush();
        writing = false;
    }

    /**
     * Cuts the client off if it has not taken a single event for so long: an interrupt closes the channel that its thread is blocked in.
     */
    void dropIfStuck(Duration patience) {
        if (writing && System.nanoTime() - since > patience.toNanos()) {
            thread.interrupt();
        }
    }
}
