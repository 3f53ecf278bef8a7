/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import dev.halflight.processor.retry.Attempts;
import dev.halflight.processor.retry.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a model on one device, on batches of the records that all stream threads submit: one batch at a time, or several side by
 * side. It outlives every consumer and every stream thread: close it last. Thread-safe.
 *
 * @param <I> what the model is asked
 * @param <O> what it answers
 */
public final class Batcher<I, O> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Batcher.class);
    private static final Backoff USUAL_BACKOFF = Backoff.within(Duration.ofSeconds(3));

    private final BatchModel<I, O> model;
    private final Backoff backoff;
    private final BatchQueue<I, O> queue;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> device;
    private final AtomicBoolean memoryShort = new AtomicBoolean();

    /** Starts, with one batch at a time; a device that fails is tried again for 3 s. */
    public Batcher(BatchModel<I, O> model, int batchSize, Duration linger) {
        this(model, batchSize, linger, USUAL_BACKOFF);
    }

    /** Starts, with one batch at a time. */
    public Batcher(BatchModel<I, O> model, int batchSize, Duration linger, Backoff backoff) {
        this(model, batchSize, linger, backoff, 1);
    }

    /**
     * Starts.
     *
     * @param batchSize the most records of a batch
     * @param linger the longest that a record waits for others, unless the device is busy
     * @param backoff how a device that fails is tried again, before its batch is given back
     * @param streams how many batches may be in the model at one time
     */
    public Batcher(BatchModel<I, O> model, int batchSize, Duration linger, Backoff backoff, int streams) {
        this.model = model;
        this.backoff = backoff;
        queue = new BatchQueue<>(batchSize, linger);
        device = IntStream.rangeClosed(1, streams)
                .mapToObj(number -> new Thread(this::serve, "device-" + number))
                .toList();
        device.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Takes a record in, and returns at once. A record that is in flight already is not asked twice. */
    public Pending<O> submit(SourcePosition position, I input) {
        return queue.submit(position, input);
    }

    /** What has been done until now. */
    public BatcherTotals totals() {
        return queue.totals();
    }

    /** Gives back what is queued, lets the batches that are running finish, and stops. */
    @Override
    public void close() {
        queue.close();
        closing.countDown();
        try {
            for (Thread thread : device) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try {
            for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                run(batch, backoff.begin(time -> !closing.await(time.toNanos(), TimeUnit.NANOSECONDS)));
                queue.finish();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts the device's threads", e);
        }
    }

    /**
     * A batch that fails is halved until the failure is alone: its neighbors pay with a few runs, never with their answers. So
     * is one that the device has no memory for. Where the device fails otherwise no record is to blame, and all are tried again.
     */
    private void run(List<Submission<I, O>> batch, Attempts attempts) throws InterruptedException {
        try {
            queue.answer(batch, infer(batch));
        } catch (DeviceException | Error e) {
            if (OutOfMemory.is(e) && batch.size() > 1) {
                warnOfMemory(batch.size(), e);
                runHalves(batch, attempts);
            } else if (attempts.again()) {
                run(batch, attempts);
            } else {
                queue.giveBack(batch, new UnavailableException("the device failed: " + e.getMessage(), e));
            }
        } catch (RuntimeException e) {
            if (batch.size() > 1) {
                runHalves(batch, attempts);
            } else {
                queue.fail(batch.get(0), e);
            }
        }
    }

    private void runHalves(List<Submission<I, O>> batch, Attempts attempts) throws InterruptedException {
        int half = batch.size() / 2;
        run(batch.subList(0, half), attempts);
        run(batch.subList(half, batch.size()), attempts);
    }

    private void warnOfMemory(int size, Throwable failure) {
        if (memoryShort.compareAndSet(false, true)) {
            LOG.warn(
                    "the device has no memory for a batch of {} records, which is halved; a smaller batch.size is faster: {}",
                    size,
                    failure.getMessage());
        }
    }

    private List<O> infer(List<Submission<I, O>> batch) {
        queue.enterModel();
        try {
            List<O> answers =
                    List.copyOf(model.run(batch.stream().map(Submission::input).toList()));
            if (answers.size() != batch.size()) {
                throw new IllegalStateException(answers.size() + " answers to " + batch.size() + " inputs");
            }
            return answers;
        } finally {
            queue.leaveModel();
        }
    }
}
