/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import java.time.Duration;
import java.util.List;

/**
 * Runs a model on one device, on batches of the records that all stream threads submit. It outlives every consumer and every
 * stream thread: close it last. Thread-safe.
 *
 * @param <I> what the model is asked
 * @param <O> what it answers
 */
public final class Batcher<I, O> implements AutoCloseable {
    private final BatchModel<I, O> model;
    private final BatchQueue<I, O> queue;
    private final Thread device;

    /**
     * Starts.
     *
     * @param batchSize the most records of a batch
     * @param linger the longest that a record waits for others, unless the device is busy
     */
    public Batcher(BatchModel<I, O> model, int batchSize, Duration linger) {
        this.model = model;
        queue = new BatchQueue<>(batchSize, linger);
        device = new Thread(this::serve, "device");
        device.setDaemon(true);
        device.start();
    }

    /** Takes a record in, and returns at once. A record that is in flight already is not asked twice. */
    public Pending<O> submit(SourcePosition position, I input) {
        return queue.submit(position, input);
    }

    /** What has been done until now. */
    public BatcherTotals totals() {
        return queue.totals();
    }

    /** Gives back what is queued, lets the batch that is running finish, and stops. */
    @Override
    public void close() {
        queue.close();
        try {
            device.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try {
            for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                run(batch);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts the device's thread", e);
        }
    }

    /** A batch that fails is halved until the failure is alone: its neighbors pay with a few runs, never with their answers. */
    private void run(List<Submission<I, O>> batch) {
        try {
            queue.answer(batch, infer(batch));
        } catch (DeviceException | Error e) {
            queue.giveBack(batch, new UnavailableException("the device failed: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                queue.fail(batch.get(0), e);
                return;
            }
            int half = batch.size() / 2;
            run(batch.subList(0, half));
            run(batch.subList(half, batch.size()));
        }
    }

    private List<O> infer(List<Submission<I, O>> batch) {
        long start = System.nanoTime();
        try {
            List<O> answers =
                    List.copyOf(model.run(batch.stream().map(Submission::input).toList()));
            if (answers.size() != batch.size()) {
                throw new IllegalStateException(answers.size() + " answers to " + batch.size() + " inputs");
            }
            return answers;
        } finally {
            queue.countRun(System.nanoTime() - start);
        }
    }
}
