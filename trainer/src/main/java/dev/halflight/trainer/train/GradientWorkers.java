/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.ComputeDevice;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.Replica;
import dev.halflight.trainer.torch.Weights;
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
final class GradientWorkers<B extends Samples<B>> implements AutoCloseable {
    private final Recipe<B> recipe;
    private final List<Replica> replicas;
    private final ExecutorService threads;

    GradientWorkers(Recipe<B> recipe, Weights weights, int count) {
        this.recipe = recipe;
        replicas = IntStream.range(0, count).mapToObj(i -> new Replica(weights)).toList();
        threads = Executors.newFixedThreadPool(count, GradientWorkers::thread);
    }

    private static Thread thread(Runnable work) {
        Runnable alone = () -> {
            NativeThreads.use(1);
            ComputeDevice.enterThread();
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
    Gradients backward(B batch, SplittableRandom random) throws InterruptedException {
        replicas.forEach(Replica::clearGradients);
        List<B> parts = batch.split(replicas.size());
        List<Future<Gradients>> results = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            B part = parts.get(i);
            Replica replica = replicas.get(i);
            SplittableRandom own = random.split();
            double share = part.size() / (double) batch.size();
            results.add(threads.submit(() -> NativeMemory.scoped(() -> backward(replica, part, own, share))));
        }
        Gradients all = Gradients.NONE;
        for (int i = 0; i < results.size(); i++) {
            all = all.plus(result(results.get(i)), parts.get(i).size() / (double) batch.size());
        }
        return all;
    }

    private Gradients backward(Replica replica, B part, SplittableRandom random, double share) {
        ProcessorClock clock = new ProcessorClock();
        long before = replica.multiplyAdds();
        Loss loss = recipe.loss(replica.weights(), part, random);
        loss.total().mul(new Scalar((float) share)).backward();
        return new Gradients(loss.terms(), clock.elapsed(), replica.multiplyAdds() - before);
    }

    private static Gradients result(Future<Gradients> future) throws InterruptedException {
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
