/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Computes numbered results on several threads and hands them out in order, a bounded number of them ahead of the reader.
 *
 * @param <R> what is computed
 */
final class OrderedWork<R> implements AutoCloseable {
    private static final int AHEAD_PER_THREAD = 16;

    private final ExecutorService executor;
    private final Queue<Future<R>> pending = new ArrayDeque<>();
    private final LongFunction<R> function;
    private final long end;
    private long submitted;

    /**
     * Starts the work.
     *
     * @param first number of the first result
     * @param count how many results
     * @param function from a number to its result; called by several threads at a time
     */
    OrderedWork(int threads, long first, long count, LongFunction<R> function) {
        this.executor = Executors.newFixedThreadPool(threads);
        this.function = function;
        this.submitted = first;
        this.end = Math.addExact(first, count);
        for (int i = 0; i < threads * AHEAD_PER_THREAD && submitted < end; i++) {
            submit();
        }
    }

    /**
     * Waits for the next result.
     *
     * @throws ExecutionException if its computation failed
     * @throws NoSuchElementException if there is none left
     */
    R next() throws InterruptedException, ExecutionException {
        R result = pending.remove().get();
        if (submitted < end) {
            submit();
        }
        return result;
    }

    private void submit() {
        long number = submitted++;
        pending.add(executor.submit(() -> function.apply(number)));
    }

    /** Gives up what is not finished. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
