/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.util.Iterator;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands out so many a second at most.
 *
 * @param <T> of what
 */
final class Paced<T> implements Iterator<T> {
    private final Iterator<T> all;
    private final double nanos;
    private final long start = System.nanoTime();
    private long count;

    /**
     * Paces another iterator, which is not asked ahead of time.
     *
     * @param perSecond how many; infinity for as many as are asked for
     */
    Paced(Iterator<T> all, double perSecond) {
        this.all = all;
        nanos = 1e9 / perSecond;
    }

    @Override
    public boolean hasNext() {
        return all.hasNext();
    }

    /** Waits for its time; an interrupt ends the wait and stays. */
    @Override
    public T next() {
        long due = start + (long) (count * nanos);
        while (System.nanoTime() < due && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        count++;
        return all.next();
    }
}
