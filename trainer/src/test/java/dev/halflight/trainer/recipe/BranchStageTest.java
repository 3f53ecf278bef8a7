/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.data.ScalingSurvey;
import dev.halflight.trainer.data.SimulatedObservations;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.TrainingListener;
import dev.halflight.trainer.train.TrainingReport;
import dev.halflight.trainer.train.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchStageTest {
    private static final Simulation SKY = new Simulation(SimulationConfig.STANDARD);

    @TempDir
    private Path folder;

    private final TokenLayout layout = HscLayout.layout();
    private final List<Long> kept = new ArrayList<>();
    private final Mmae network = new Mmae(
            new NetworkConfig(
                    TensorSizes.standard(ScalingSurvey.of(layout, objects(), 12).length()),
                    16,
                    2,
                    1,
                    1,
                    1,
                    8,
                    2,
                    1,
                    16,
                    1,
                    8,
                    2,
                    2,
                    0.001,
                    4.343),
            1);

    private static ObservationSource objects() {
        return new SimulatedObservations(SKY, 5);
    }

    private BranchStage stage() {
        RunSettings settings = new RunSettings(
                new RecipeSettings.Standard(),
                "",
                List.of("objects.avro"),
                List.of(),
                layout,
                ScalingSurvey.of(layout, objects(), 12),
                new RedshiftGrid(0.001, 1792),
                Augmentation.standard(),
                8,
                1);
        return new BranchStage(network, settings, new BranchPlan(16, 4, 8, 4), folder.resolve("branches.pt"), 1);
    }

    @Test
    void shouldTrainTheBranchesAndLeaveTheRestAsItIs() throws IOException, InterruptedException {
        Weights before = Weights.initial(network.parameters());

        TrainingState after = stage().run(objects(), kept::add, new Silent());

        assertThat(kept).containsExactly(16L);
        assertThat(after.done().steps()).isEqualTo(4);
        assertThat(changed(before, after, "photometry.input.weight")).isTrue();
        assertThat(changed(before, after, "correlator.templates")).isTrue();
        assertThat(changed(before, after, "image.input.weight")).isFalse();
        assertThat(changed(before, after, "decoder.image.weight")).isFalse();
    }

    @Test
    void shouldNotTrainAgainWhatIsTrained() throws IOException, InterruptedException {
        TrainingState first = stage().run(objects(), kept::add, new Silent());
        assertThat(kept).hasSize(1);

        TrainingState second = stage().run(objects(), kept::add, new Silent());

        assertThat(kept).hasSize(1);
        assertThat(second.done()).isEqualTo(first.done());
        assertThat(changed(first.weights(), second, "photometry.input.weight")).isFalse();
    }

    private boolean changed(Weights before, TrainingState after, String name) {
        Parameter parameter = network.parameters().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return !Arrays.equals(before.values(parameter), after.weights().values(parameter));
    }

    private static final class Silent implements TrainingListener {
        @Override
        public void reported(TrainingReport report) {}

        @Override
        public void validated(Done done, ValidationReport report) {}
    }
}
