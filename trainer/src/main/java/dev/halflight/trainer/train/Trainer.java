/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.NativeThreads;
import dev.halflight.trainer.torch.TrainingState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Trains a network: forward, backward, step, until the budget is spent; reports, validates and writes checkpoints on the way. */
public final class Trainer {
    /** Spreads seeds of neighboring steps (Steele, Lea and Flood 2014). */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final TrainingConfig config;
    private final BatchSource.Factory batches;
    private final Validation validation;
    private final Path checkpoint;
    private final TrainingListener listener;
    private final Objective objective;
    private final Schedule schedule;

    /**
     * A trainer.
     *
     * @param checkpoint the file that checkpoints are written to, each in place of the one before
     */
    public Trainer(
            TrainingConfig config,
            BatchSource.Factory batches,
            Validation validation,
            Path checkpoint,
            TrainingListener listener) {
        this.config = config;
        this.batches = batches;
        this.validation = validation;
        this.checkpoint = checkpoint;
        this.listener = listener;
        objective = new Objective(config.losses());
        schedule = new Schedule(config.optimizer().learningRate(), config.warmUp());
    }

    /**
     * Trains from a state, new or read from a checkpoint, until the budget is spent.
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

        try (BatchSource source = batches.from(state.done().steps());
                GradientWorkers workers = new GradientWorkers(state, objective, config.threads())) {
            while (progress(state.done().steps(), stopwatch) < 1) {
                long asked = System.nanoTime();
                Batch batch = source.next();
                long waited = System.nanoTime() - asked;

                double rate = schedule.rate(progress(state.done().steps(), stopwatch));
                StepResult result = step(workers, state, batch, rate);
                state = state.at(state.done().step(batch.size(), stopwatch.elapsed()));
                interval.add(result, waited);

                Done done = state.done();
                if (report.isDue(done.elapsed())) {
                    listener.reported(interval.report(done, progress(done.steps(), stopwatch), rate));
                    interval = new Interval(done);
                }
                if (validate.isDue(done.elapsed())) {
                    validate(state);
                }
                if (save.isDue(done.elapsed())) {
                    Checkpoint.write(checkpoint, state);
                }
            }
        }
        if (!interval.isEmpty()) {
            listener.reported(interval.report(state.done(), 1, 0));
        }
        validate(state);
        Checkpoint.write(checkpoint, state);
        return state;
    }

    private double progress(long steps, Stopwatch stopwatch) {
        return config.budget().progress(steps, stopwatch.elapsed());
    }

    private StepResult step(GradientWorkers workers, TrainingState state, Batch batch, double rate)
            throws InterruptedException {
        long number = state.done().steps() + 1;
        LossTerms losses = workers.backward(batch, new SplittableRandom(state.seed() + number * GOLDEN_GAMMA));
        requireFinite("loss", losses.total(), number);
        return NativeMemory.scoped(() -> {
            state.optimizer().takeGradients(workers.replicas());
            double norm = state.optimizer().clipGradients(config.optimizer().largestGradient());
            requireFinite("gradient", norm, number);
            state.optimizer().step(rate);
            state.average().update(state.weights(), number);
            return new StepResult(losses, norm);
        });
    }

    private void requireFinite(String what, double value, long step) {
        if (!Double.isFinite(value)) {
            throw new TrainingFailure("the " + what + " of step " + step + " is " + value
                    + ": look for values in the data that are not finite, or go on from " + checkpoint
                    + " with a lower learning rate");
        }
    }

    private void validate(TrainingState state) throws IOException {
        if (validation.isEmpty()) {
            return;
        }
        ValidationReport report = validation.of(state.network(), state.average().weights());
        listener.validated(state.done().steps(), report);
    }
}
