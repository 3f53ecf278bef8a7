/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The connected clients, so many at most. Thread-safe. */
final class Audience {
    private final Semaphore seats;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    Audience(int seats) {
        this.seats = new Semaphore(seats);
    }

    /** Lets the calling thread's client in; empty where there is no seat. Whoever is in must {@link #leave}. */
    Optional<Listener> join() {
        if (!seats.tryAcquire()) {
            return Optional.empty();
        }
        Listener listener = new Listener();
        listeners.add(listener);
        return Optional.of(listener);
    }

    void leave(Listener listener) {
        if (listeners.remove(listener)) {
            seats.release();
        }
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    int size() {
        return listeners.size();
    }

    /** Tells everybody, and waits for nobody. */
    void tell(Event event) {
        listeners.forEach(listener -> listener.tell(event));
    }

    /** Cuts off clients that take nothing. */
    void dropStuck(Duration patience) {
        listeners.forEach(listener -> listener.dropIfStuck(patience));
    }
}
