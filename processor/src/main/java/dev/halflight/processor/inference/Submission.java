/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A record in flight. What is not final is guarded by the queue's lock. */
final class Submission<I, O> implements Pending<O> {
    final SourcePosition position;
    boolean queued = true;
    boolean awaited;

    private final BatchQueue<I, O> queue;
    private final CompletableFuture<O> answer = new CompletableFuture<>();
    private final long submitted = System.nanoTime();
    private @Nullable I input;

    Submission(SourcePosition position, I input, BatchQueue<I, O> queue) {
        this.position = position;
        this.input = input;
        this.queue = queue;
    }

    @Override
    public O await(Duration limit) throws RecordFailedException, UnavailableException, InterruptedException {
        if (!answer.isDone()) {
            queue.await(this);
        }
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new UnavailableException(
                    "no answer for " + position + " within " + limit.toMillis()
                            + " ms; if the device is that slow, set a smaller batch.size or a longer stream.transaction-timeout",
                    e);
        } catch (ExecutionException e) {
            // two threads may wait for one submission: each throws an exception of its own
            if (e.getCause() instanceof UnavailableException unavailable) {
                throw new UnavailableException(String.valueOf(unavailable.getMessage()), unavailable);
            }
            throw new RecordFailedException(e.getCause());
        }
    }

    I input() {
        I present = input;
        if (present == null) {
            throw new IllegalStateException(position + " is settled");
        }
        return present;
    }

    long age() {
        return System.nanoTime() - submitted;
    }

    /** The input is let go: a settled record may lie in a stream thread's buffer for long. */
    void answer(O value) {
        input = null;
        answer.complete(value);
    }

    void fail(Throwable cause) {
        input = null;
        answer.completeExceptionally(cause);
    }
}
