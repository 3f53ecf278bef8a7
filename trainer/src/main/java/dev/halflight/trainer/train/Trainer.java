/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.TrainingState;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * Trains a network: forward, backward, step, until the budget is spent; reports, validates and writes checkpoints on the way.
 *
 * @param <B> the batches that it learns from
 */
public final class Trainer<B extends Samples<B>> {
    /** Spreads seeds of neighboring steps (Steele, Lea and Flood 2014). */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final Recipe<B> recipe;
    private final TrainingConfig config;
    private final BatchSource.Factory<B> batches;
    private final Validation<B> validation;
    private final CheckpointFiles files;
    private final TrainingListener listener;
    private final Schedule schedule;

    /** A trainer. */
    public Trainer(
            Recipe<B> recipe,
            TrainingConfig config,
            BatchSource.Factory<B> batches,
            Validation<B> validation,
            CheckpointFiles files,
            TrainingListener listener) {
        this.recipe = recipe;
        this.config = config;
        this.batches = batches;
        this.validation = validation;
        this.files = files;
        this.listener = listener;
        schedule = config.schedule();
    }

    /**
     * Trains from a state of the recipe's network, new or read from a checkpoint, until the budget or the patience is spent.
     *
     * @return the state at the end, which is also the last checkpoint
     * @throws TrainingFailure if the loss is no longer a finite number
     * @throws IOException if a checkpoint or the learning curve cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    public TrainingState run(TrainingState start) throws IOException, InterruptedException {
        NativeThreads.use(1);
        TrainingState state = start;
        Stopwatch stopwatch = new Stopwatch(state.done().elapsed());
        Every report = new Every(config.reportEvery(), stopwatch.elapsed());
        Every validate = new Every(config.validateEvery(), stopwatch.elapsed());
        Every save = new Every(config.checkpointEvery(), stopwatch.elapsed());
        Interval interval = new Interval(state.done());
        BestWeights best = new BestWeights(files.best(), validation, state);

        try (BatchSource<B> source = batches.from(state.done().steps());
                GradientWorkers<B> workers = new GradientWorkers<>(recipe, state.weights(), config.threads())) {
            while (progress(state, stopwatch) < 1 && !isOutOfPatience(best)) {
                long asked = System.nanoTime();
                B batch = source.next();
                long waited = System.nanoTime() - asked;

                double rate = schedule.rate(progress(state, stopwatch));
                StepResult result = step(workers, state, batch, rate);
                state = state.at(state.done().step(batch.size(), stopwatch.elapsed(), result.processor()));
                interval.add(result, waited);

                Done done = state.done();
                if (report.isDue(done.elapsed())) {
                    listener.reported(interval.report(done, progress(state, stopwatch), rate));
                    interval = new Interval(done);
                }
                if (validate.isDue(done.elapsed())) {
                    validate(state, best);
                }
                if (save.isDue(done.elapsed())) {
                    Checkpoint.write(files.last(), state);
                }
            }
        }
        if (!interval.isEmpty()) {
            listener.reported(interval.report(state.done(), progress(state, stopwatch), 0));
        }
        if (!isOutOfPatience(best)) {
            validate(state, best);
        }
        Checkpoint.write(files.last(), state);
        return state;
    }

    private double progress(TrainingState state, Stopwatch stopwatch) {
        return config.budget().progress(state.done().at(stopwatch.elapsed()));
    }

    private boolean isOutOfPatience(BestWeights best) {
        return config.patience().isPresent()
                && best.since() >= config.patience().getAsInt();
    }

    private StepResult step(GradientWorkers<B> workers, TrainingState state, B batch, double rate)
            throws InterruptedException {
        long number = state.done().steps() + 1;
        Gradients gradients = workers.backward(batch, new SplittableRandom(state.seed() + number * GOLDEN_GAMMA));
        requireFinite("loss", gradients.losses().total(), number);
        ProcessorClock clock = new ProcessorClock();
        double norm = NativeMemory.scoped(() -> update(workers, state, rate, number));
        return new StepResult(gradients, norm, gradients.processor().plus(clock.elapsed()));
    }

    private double update(GradientWorkers<B> workers, TrainingState state, double rate, long number) {
        state.optimizer().takeGradients(workers.replicas());
        double norm = state.optimizer().clipGradients(config.optimizer().largestGradient());
        requireFinite("gradient", norm, number);
        state.optimizer().step(rate);
        state.average().update(state.weights(), number);
        return norm;
    }

    private void requireFinite(String what, double value, long step) {
        if (!Double.isFinite(value)) {
            throw new TrainingFailure("the " + what + " of step " + step + " is " + value
                    + ": look for values in the data that are not finite, or go on from " + files.last()
                    + " with a lower learning rate");
        }
    }

    private void validate(TrainingState state, BestWeights best) throws IOException {
        if (validation.isEmpty()) {
            return;
        }
        ValidationReport report = validation.of(state.average().weights());
        listener.validated(state.done(), report);
        best.consider(report, state);
    }
}
