/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.BatchSource;
import dev.halflight.v1.Observation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Batches of the observations of a source, made ahead by several threads so that the network waits for
 * nothing. The first ones train the fast branches alone, and are larger. Batch k holds the same samples, varied the same way, whatever
 * the threads and wherever the run began.
 */
public final class ObservationBatches implements BatchSource {
    private final ObservationSource observations;
    private final BatchBuilder builder;
    private final BatchPlan plan;
    private final long seed;
    private final ExecutorService workers;
    private final Queue<Future<Batch>> ahead = new ArrayDeque<>();
    private final int depth;
    private long nextBatch;

    /**
     * Begins with batch {@code firstBatch}.
     *
     * @param threads threads that make batches
     */
    public ObservationBatches(
            ObservationSource observations,
            BatchBuilder builder,
            BatchPlan plan,
            long seed,
            int threads,
            long firstBatch) {
        this.observations = observations;
        this.builder = builder;
        this.plan = plan;
        this.seed = seed;
        nextBatch = firstBatch;
        depth = 2 * threads + 1;
        observations.skip(plan.samplesBefore(firstBatch));
        workers = Executors.newFixedThreadPool(threads, runnable -> {
            Thread thread = new Thread(runnable, "batches");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Batch next() throws InterruptedException {
        while (ahead.size() < depth) {
            int size = plan.size(nextBatch);
            Batch.Part part = plan.part(nextBatch);
            List<Supplier<Observation>> samples = new ArrayList<>(size);
            for (int k = 0; k < size; k++) {
                samples.add(observations.next());
            }
            long batchSeed = seed * 1_000_003 + nextBatch++;
            ahead.add(workers.submit(
                    () -> builder.build(samples.stream().map(Supplier::get).toList(), batchSeed)
                            .of(part)));
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
