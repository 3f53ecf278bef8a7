/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.torch.Weights;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
    private static final OptimizerConfig OPTIMIZER = new OptimizerConfig(3e-3, 0.05, 1, 0.999);
    private static final LossConfig LOSSES =
            new LossConfig(1, 20, 0.3, 1, 1, 3, 1, 0.1, SyntheticBatches.TINY_CELL, 0.5);

    private static final Duration ALWAYS = Duration.ofNanos(1);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final Recorder recorder = new Recorder();

    @Test
    void shouldHalveTheLossOnOneBatch() throws Exception {
        Batch batch = new SyntheticBatches(SyntheticBatches.TINY, 16, 0.6, 0).batch(3);
        trainer(150, done -> repeat(batch)).run(initial());

        assertThat(recorder.reports).hasSize(150);
        LossTerms first = recorder.reports.get(0).losses();
        LossTerms last = recorder.reports.get(149).losses();
        assertThat(last.total()).isLessThan(first.total() / 2);
        assertThat(last.image()).isLessThan(first.image() / 2);
        assertThat(last.spectrum()).isLessThan(first.spectrum() / 2);
        assertThat(last.classes()).isLessThan(first.classes() / 2);
        assertThat(last.crps()).isLessThan(first.crps() / 2);
    }

    @Test
    void shouldPredictRedshiftsItHasNotSeen() throws Exception {
        List<Batch> unseen = List.of(synthetic(0).batch(1_000_000), synthetic(0).batch(1_000_001));
        Validation validation = new Validation(unseen, SyntheticBatches.TINY_CELL);
        TrainingState state = initial();
        ValidationReport before = validation.of(state.network(), state.average().weights());
        TrainingState trained = new Trainer(
                        config(200, NEVER), this::synthetic, validation, folder.resolve("checkpoint.pt"), recorder)
                .run(state);

        ValidationReport after =
                validation.of(trained.network(), trained.average().weights());
        assertThat(after.count()).isEqualTo(26);
        assertThat(after.crps()).isLessThan(before.crps() / 3);
        assertThat(recorder.validations).last().isEqualTo(after);
    }

    @Test
    void shouldGoOnFromACheckpointAsIfNeverInterrupted() throws Exception {
        TrainingState whole = trainer(6, this::synthetic).run(initial());

        Trainer interrupted = trainer(6, done -> failing(synthetic(done), 4), ALWAYS);
        assertThatThrownBy(() -> interrupted.run(initial())).isInstanceOf(InterruptedException.class);
        TrainingState resumed = Checkpoint.read(folder.resolve("checkpoint.pt"), OPTIMIZER);
        assertThat(resumed.done().steps()).isEqualTo(4);
        assertThat(values(resumed)).isNotEqualTo(values(whole));
        TrainingState end = trainer(6, this::synthetic).run(resumed);

        assertThat(end.done().steps()).isEqualTo(6);
        assertThat(end.done().views()).isEqualTo(6 * 16);
        assertThat(values(end)).isEqualTo(values(whole));
        assertThat(averages(end)).isEqualTo(averages(whole));
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

    private static BatchSource repeat(Batch batch) {
        return new BatchSource() {
            @Override
            public Batch next() {
                return batch;
            }

            @Override
            public void close() {}
        };
    }

    /** Interrupts the run after some batches. */
    private static BatchSource failing(BatchSource source, int batches) {
        return new BatchSource() {
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

    private Trainer trainer(int steps, BatchSource.Factory source) {
        return trainer(steps, source, NEVER);
    }

    private Trainer trainer(int steps, BatchSource.Factory source, Duration checkpointEvery) {
        Validation none = new Validation(List.of(), SyntheticBatches.TINY_CELL);
        return new Trainer(config(steps, checkpointEvery), source, none, folder.resolve("checkpoint.pt"), recorder);
    }

    private static TrainingConfig config(int steps, Duration checkpointEvery) {
        return new TrainingConfig(new Budget.Steps(steps), OPTIMIZER, LOSSES, 0.05, ALWAYS, NEVER, checkpointEvery, 2);
    }

    private static TrainingState initial() {
        return TrainingState.initial(new Mmae(SyntheticBatches.tinyNetwork(), 5), OPTIMIZER, 11);
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
        public void validated(long step, ValidationReport report) {
            validations.add(report);
        }
    }
}
