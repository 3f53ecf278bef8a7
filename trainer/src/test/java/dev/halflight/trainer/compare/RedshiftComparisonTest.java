/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.trainer.baseline.TrainingSet;
import dev.halflight.trainer.evaluate.Baseline;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedshiftComparisonTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);
    private static final int COUNT = 30;

    @TempDir
    Path folder;

    @Test
    void shouldTrainBaselinesAndAskThemAboutEveryGalaxyOfKnownRedshift() throws Exception {
        Path file = SimulatedFile.observations(folder.resolve("training.avro"), COUNT);
        BaselineTraining training = new BaselineTraining(SimulatedFile.LAYOUT, GRID);
        List<Long> steps = new ArrayList<>();
        Set<String> galaxies = new TreeSet<>();
        TrainingSet set = training.read(file, COUNT, read -> {});
        TrainedBaselines trained = training.train(set, file, steps::add);
        RedshiftComparison comparison = new RedshiftComparison(trained.redshifts(), GRID);
        assertThat(comparison.baselines())
                .allMatch(baseline -> baseline.outcomes().isEmpty());

        for (int k = 0; k < COUNT; k++) {
            Sample sample = SimulatedFile.sample(k);
            SimulatedFile.inspect(comparison, sample);
            sample.redshift().ifPresent(z -> galaxies.add(sample.observation().getObjectId()));
        }

        assertThat(steps).hasSize((int) training.steps(set));
        assertThat(set.size()).isEqualTo(galaxies.size());
        assertThat(comparison.baselines())
                .extracting(Baseline::key)
                .containsExactly("nearest_neighbors", "perceptron_on_photometry");
        assertThat(comparison.baselines()).allSatisfy(baseline -> {
            assertThat(baseline.outcomes().keySet()).isEqualTo(galaxies);
            assertThat(baseline.outcomes().values())
                    .allMatch(outcome -> outcome.pdf().isPresent());
        });
    }

    @Test
    void shouldKeepTheTrueRedshiftBesideTheEstimate() throws Exception {
        Sample sample = SimulatedFile.sample(0);
        double truth = sample.redshift().orElseThrow();
        RedshiftComparison comparison = new RedshiftComparison(List.of(new Guess()), GRID);

        SimulatedFile.inspect(comparison, sample);

        RedshiftOutcome outcome =
                comparison.baselines().get(0).outcomes().values().iterator().next();
        assertThat(outcome.truth()).isEqualTo(truth);
        assertThat(outcome.estimate()).isEqualTo(GRID.center(Guess.CELL));
    }
}
