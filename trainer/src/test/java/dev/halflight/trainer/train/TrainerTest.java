/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.torch.Weights;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
    private static final OptimizerConfig OPTIMIZER = new OptimizerConfig(3e-3, 0.05, 1, 0.999);
    private static final Duration ALWAYS = Duration.ofNanos(1);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final StandardRecipe recipe = SyntheticBatches.tinyRecipe(5);
    private final Recorder recorder = new Recorder();

    @Test
    void shouldHalveTheLossOnOneBatch() throws Exception {
        Batch batch = new SyntheticBatches(SyntheticBatches.TINY, 16, 0.6, 0).batch(3);
        trainer(150, done -> repeat(batch)).run(initial());

        assertThat(recorder.reports).hasSize(150);
        LossTerms first = recorder.reports.get(0).losses();
        LossTerms last = recorder.reports.get(149).losses();
        assertThat(last.total()).isLessThan(first.total() / 2);
        assertThat(last.parts()).containsOnlyKeys("redshift", "crps", "specz", "classes", "image", "spectrum");
        for (String part : List.of("image", "spectrum", "classes", "crps")) {
            assertThat(last.part(part)).as(part).isLessThan(first.part(part) / 2);
        }
    }

    @Test
    void shouldPredictRedshiftsItHasNotSeen() throws Exception {
        List<Batch> unseen = List.of(synthetic(0).batch(1_000_000), synthetic(0).batch(1_000_001));
        Validation<Batch> validation = new Validation<>(recipe, unseen);
        TrainingState state = initial();
        ValidationReport before = validation.of(state.average().weights());
        TrainingState trained =
                new Trainer<>(recipe, config(200, NEVER), this::synthetic, validation, files(), recorder).run(state);

        ValidationReport after = validation.of(trained.average().weights());
        assertThat(after.count()).isEqualTo(26);
        assertThat(after.crps()).isLessThan(before.crps() / 3);
        assertThat(recorder.validations).last().isEqualTo(after);
    }

    @Test
    void shouldGoOnFromACheckpointAsIfNeverInterrupted() throws Exception {
        TrainingState whole = trainer(6, this::synthetic).run(initial());

        Trainer<Batch> interrupted = trainer(6, done -> failing(synthetic(done), 4), ALWAYS);
        assertThatThrownBy(() -> interrupted.run(initial())).isInstanceOf(InterruptedException.class);
        TrainingState resumed = Checkpoint.read(files().last(), recipe.network(), OPTIMIZER);
        assertThat(resumed.done().steps()).isEqualTo(4);
        assertThat(values(resumed)).isNotEqualTo(values(whole));
        TrainingState end = trainer(6, this::synthetic).run(resumed);

        assertThat(end.done().steps()).isEqualTo(6);
        assertThat(end.done().views()).isEqualTo(6 * 16);
        assertThat(values(end)).isEqualTo(values(whole));
        assertThat(averages(end)).isEqualTo(averages(whole));
    }

    @Test
    void shouldGoOnWithinABudgetOfTimeFromTheSameState() throws Exception {
        TrainingState half = trainer(3, this::synthetic).run(initial());
        TrainingState read = Checkpoint.read(files().last(), recipe.network(), OPTIMIZER);

        assertThat(read.done()).isEqualTo(half.done());
        assertThat(values(read)).isEqualTo(values(half));
        assertThat(averages(read)).isEqualTo(averages(half));
        Budget spent = new Budget.Time(read.done().elapsed());
        TrainingState end =
                new Trainer<>(recipe, config(spent, NEVER), this::synthetic, none(), files(), recorder).run(read);
        assertThat(end.done()).isEqualTo(half.done());
    }

    @Test
    void shouldCountTheProcessorsTimeOfTheTraining() throws Exception {
        TrainingState state = trainer(4, this::synthetic).run(initial());
        assertThat(state.done().processor()).isPositive();
        // two threads compute gradients, and one takes the steps while they wait
        assertThat(state.done().processor())
                .isLessThan(state.done().elapsed().multipliedBy(2).plusMillis(50));
    }

    @Test
    void shouldEndWhenValidationNoLongerGetsBetterAndKeepTheBest() throws Exception {
        OptimizerConfig destructive = new OptimizerConfig(0.5, 0, 1, 0);
        Validation<Batch> validation =
                new Validation<>(recipe, List.of(synthetic(0).batch(1_000_000)));
        TrainingConfig config = new TrainingConfig(
                new Budget.Steps(500),
                destructive,
                0,
                Schedule.Decay.NONE,
                ALWAYS,
                ALWAYS,
                NEVER,
                OptionalInt.of(3),
                1);
        TrainingState end =
                new Trainer<>(recipe, config, this::synthetic, validation, files(), recorder).run(initial());

        assertThat(end.done().steps()).isLessThan(500);
        List<Double> scores =
                recorder.validations.stream().map(ValidationReport::score).toList();
        double best = Collections.min(scores);
        assertThat(scores.indexOf(best)).isEqualTo(scores.size() - 1 - 3);
        TrainingState kept = Checkpoint.read(files().best(), recipe.network(), destructive);
        assertThat(kept.done().steps()).isEqualTo(scores.indexOf(best) + 1);
        assertThat(validation.of(kept.average().weights()).score()).isEqualTo(best);
        assertThat(values(kept)).isNotEqualTo(values(end));
    }

    @Test
    void shouldStopAtALossThatIsNotFinite() {
        Batch batch = synthetic(0).batch(0);
        batch.context()[2] = Float.NaN;
        assertThatThrownBy(() -> trainer(3, done -> repeat(batch)).run(initial()))
                .isInstanceOf(TrainingFailure.class)
                .hasMessageContaining("loss of step 1 is NaN")
                .hasMessageContaining("lower learning rate");
    }

    @Test
    void shouldTrainOnImagesAlone() throws Exception {
        Batch batch = synthetic(0).batch(0).withoutSpectra();
        TrainingState state = trainer(2, done -> repeat(batch)).run(initial());
        assertThat(state.done().steps()).isEqualTo(2);
        assertThat(recorder.reports)
                .allSatisfy(report -> assertThat(report.losses().total()).isFinite());
    }

    private SyntheticBatches synthetic(long stepsDone) {
        return new SyntheticBatches(SyntheticBatches.TINY, 16, 0.6, stepsDone);
    }

    private static BatchSource<Batch> repeat(Batch batch) {
        return new BatchSource<>() {
            @Override
            public Batch next() {
                return batch;
            }

            @Override
            public void close() {}
        };
    }

    /** Interrupts the run after some batches. */
    private static BatchSource<Batch> failing(BatchSource<Batch> source, int batches) {
        return new BatchSource<>() {
            private int given;

            @Override
            public Batch next() throws InterruptedException {
                if (given++ == batches) {
                    throw new InterruptedException("stopped");
                }
                return source.next();
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }

    private Trainer<Batch> trainer(int steps, BatchSource.Factory<Batch> source) {
        return trainer(steps, source, NEVER);
    }

    private Trainer<Batch> trainer(int steps, BatchSource.Factory<Batch> source, Duration checkpointEvery) {
        return new Trainer<>(recipe, config(steps, checkpointEvery), source, none(), files(), recorder);
    }

    private Validation<Batch> none() {
        return new Validation<>(recipe, List.of());
    }

    private static TrainingConfig config(int steps, Duration checkpointEvery) {
        return config(new Budget.Steps(steps), checkpointEvery);
    }

    private static TrainingConfig config(Budget budget, Duration checkpointEvery) {
        return new TrainingConfig(
                budget, OPTIMIZER, 0.05, Schedule.Decay.COSINE, ALWAYS, NEVER, checkpointEvery, OptionalInt.empty(), 2);
    }

    private CheckpointFiles files() {
        return new CheckpointFiles(folder.resolve("checkpoint.pt"), folder.resolve("best.pt"));
    }

    private TrainingState initial() {
        return TrainingState.initial(recipe.network(), OPTIMIZER, 11);
    }

    private static float[] values(TrainingState state) {
        return values(state, state.weights());
    }

    private static float[] averages(TrainingState state) {
        return values(state, state.average().weights());
    }

    private static float[] values(TrainingState state, Weights weights) {
        FloatBuffer values = FloatBuffer.allocate(state.network().parameters().size());
        state.network().parameters().all().forEach(parameter -> values.put(weights.values(parameter)));
        return values.array();
    }

    private static final class Recorder implements TrainingListener {
        private final List<TrainingReport> reports = new ArrayList<>();
        private final List<ValidationReport> validations = new ArrayList<>();

        @Override
        public void reported(TrainingReport report) {
            reports.add(report);
        }

        @Override
        public void validated(Done done, ValidationReport report) {
            validations.add(report);
        }
    }
}
