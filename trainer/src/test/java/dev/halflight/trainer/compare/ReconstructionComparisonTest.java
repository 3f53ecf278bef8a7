/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.baseline.Interpolation;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconstructionComparisonTest {
    private static final List<Interpolation> INTERPOLATION = List.of(new Interpolation(SimulatedFile.LAYOUT));

    @TempDir
    Path folder;

    private static ReconstructionFigure stampError(Optional<TruthFile> truth, int... objects) throws Exception {
        ReconstructionComparison comparison =
                new ReconstructionComparison(SimulatedFile.LAYOUT, List.copyOf(INTERPOLATION), truth);
        for (int object : objects) {
            SimulatedFile.inspect(comparison, SimulatedFile.sample(object));
        }
        return comparison.figures().stream()
                .filter(figure -> figure.key().equals("image.stamp_error"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldFindTheMeasurementOffByItsNoiseWhereTheTruthIsKnown() throws Exception {
        Path file = SimulatedFile.truth(folder.resolve("truth.avro"), 0, 1, 2, 3);

        ReconstructionFigure againstMeasurement = stampError(Optional.empty(), 0, 1, 3);
        try (TruthFile truth = new TruthFile(file, SimulatedFile.LAYOUT)) {
            ReconstructionFigure againstTruth = stampError(Optional.of(truth), 0, 1, 3);

            assertThat(againstMeasurement.model()).isZero();
            assertThat(againstTruth.model()).isEqualTo(1, within(0.3));
            assertThat(againstTruth.n()).isEqualTo(againstMeasurement.n());
        }
    }

    @Test
    void shouldSetTheBaselineBesideTheModel() throws Exception {
        ReconstructionFigure figure = stampError(Optional.empty(), 0, 1);

        assertThat(figure.baselines()).containsOnlyKeys("interpolation");
        assertThat(figure.baselines().get("interpolation")).isGreaterThan(0.5);
    }

    @Test
    void shouldSayWhichTwinIsMissing() throws Exception {
        Path file = SimulatedFile.truth(folder.resolve("truth.avro"), 0, 1);

        try (TruthFile truth = new TruthFile(file, SimulatedFile.LAYOUT)) {
            assertThatThrownBy(() -> stampError(Optional.of(truth), 5))
                    .hasMessageContaining("has no twin of sim-12-5")
                    .hasMessageContaining("simulate --truth");
        }
    }
}
