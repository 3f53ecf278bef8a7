/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.train.BatchMaker;
import dev.halflight.trainer.train.BatchSource;
import dev.halflight.v1.Observation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Batches of the observations of a source, made ahead by several threads so that the network waits for
 * nothing. Batch k holds the same samples, varied the same way, whatever the threads and wherever the run began.
 *
 * @param <B> a batch
 */
public final class ObservationBatches<B> implements BatchSource<B> {
    private final ObservationSource observations;
    private final BatchMaker<B> maker;
    private final int size;
    private final long seed;
    private final ExecutorService workers;
    private final Queue<Future<B>> ahead = new ArrayDeque<>();
    private final int depth;
    private long nextBatch;

    /**
     * Begins with batch {@code firstBatch}.
     *
     * @param threads threads that make batches
     */
    public ObservationBatches(
            ObservationSource observations, BatchMaker<B> maker, int size, long seed, int threads, long firstBatch) {
        this.observations = observations;
        this.maker = maker;
        this.size = size;
        this.seed = seed;
        nextBatch = firstBatch;
        depth = 2 * threads + 1;
        observations.skip(firstBatch * size);
        workers = Executors.newFixedThreadPool(threads, runnable -> {
            Thread thread = new Thread(runnable, "batches");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public B next() throws InterruptedException {
        while (ahead.size() < depth) {
            List<Supplier<Observation>> samples = new ArrayList<>(size);
            for (int k = 0; k < size; k++) {
                samples.add(observations.next());
            }
            // mixed: the first numbers of java.util.Random hardly differ between neighboring seeds
            long batchSeed = new SplittableRandom(seed * 1_000_003 + nextBatch++).nextLong();
            ahead.add(workers.submit(
                    () -> maker.make(samples.stream().map(Supplier::get).toList(), batchSeed)));
        }
        try {
            return ahead.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        observations.close();
    }
}
