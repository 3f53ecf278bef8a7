/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.Replica;
import dev.halflight.trainer.torch.TrainingState;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Scalar;

/**
 * Computes the gradients of a batch, each thread those of some of its samples. Tensors of this size are too small to share out one by
 * one: two threads with half of the samples each take half of the time, two threads in every operation nearly all of it.
 */
final class GradientWorkers implements AutoCloseable {
    private final Mmae network;
    private final Objective objective;
    private final List<Replica> replicas;
    private final ExecutorService threads;

    GradientWorkers(TrainingState state, Objective objective, int count) {
        network = state.network();
        this.objective = objective;
        replicas = IntStream.range(0, count)
                .mapToObj(i -> new Replica(state.weights()))
                .toList();
        threads = Executors.newFixedThreadPool(count, GradientWorkers::thread);
    }

    private static Thread thread(Runnable work) {
        Runnable alone = () -> {
            NativeThreads.use(1);
            work.run();
        };
        Thread thread = new Thread(alone, "gradients");
        thread.setDaemon(true);
        return thread;
    }

    /** Where the gradients are. */
    List<Replica> replicas() {
        return replicas;
    }

    /**
     * Replaces the gradients by those of a batch.
     *
     * @return its losses
     */
    LossTerms backward(Batch batch, SplittableRandom random) throws InterruptedException {
        replicas.forEach(Replica::clearGradients);
        List<Batch> parts = batch.split(replicas.size());
        List<Future<LossTerms>> results = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Batch part = parts.get(i);
            Replica replica = replicas.get(i);
            SplittableRandom own = random.split();
            double share = part.size() / (double) batch.size();
            results.add(threads.submit(() -> NativeMemory.scoped(() -> backward(replica, part, own, share))));
        }
        LossTerms losses = LossTerms.ZERO;
        for (int i = 0; i < results.size(); i++) {
            losses = losses.plus(result(results.get(i)), parts.get(i).size() / (double) batch.size());
        }
        return losses;
    }

    private LossTerms backward(Replica replica, Batch part, SplittableRandom random, double share) {
        Losses losses = objective.losses(network, replica.weights(), part, random);
        losses.total().mul(new Scalar((float) share)).backward();
        return losses.terms();
    }

    private static LossTerms result(Future<LossTerms> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the gradients of a step could not be computed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
