/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconstructionJudgeTest {
    private static final ReconstructedTokens TRUE = PlantedGalaxy.of(1, 100, 4, 0);
    private static final ReconstructedTokens BRIGHTER = PlantedGalaxy.of(1.1, 50, 8, 3);
    private static final ReconstructedTokens WITHOUT_LINE = PlantedGalaxy.of(0, 0, 4, 0);

    private static Map<String, MethodFigure> judged(Targets measured, Optional<Double> redshift) {
        ReconstructionJudge judge = new ReconstructionJudge(PlantedGalaxy.LAYOUT);
        judge.add(
                measured,
                PlantedGalaxy.targets(TRUE),
                redshift,
                Map.of("true", TRUE, "brighter", BRIGHTER, "without", WITHOUT_LINE));
        List<MethodFigure> figures = judge.figures();
        return figures.stream().collect(Collectors.toMap(MethodFigure::key, Function.identity()));
    }

    @Test
    void shouldFindNoFaultWithTheTruth() {
        Map<String, MethodFigure> figures = judged(PlantedGalaxy.targets(TRUE), Optional.of(PlantedGalaxy.REDSHIFT));

        assertThat(figures.get("image.core_error").values()).containsEntry("true", 0.0);
        assertThat(figures.get("image.flux_bias").values().get("true")).isEqualTo(0, within(1e-9));
        assertThat(figures.get("line.h_alpha.lost").values()).containsEntry("true", 0.0);
        assertThat(figures.get("line.h_alpha.center_error").values().get("true"))
                .isEqualTo(0, within(1e-6));
        assertThat(figures.get("line.h_alpha.flux_ratio").values().get("true")).isEqualTo(1, within(1e-6));
    }

    @Test
    void shouldMeasureByHowMuchAFluxAndALineAreOff() {
        Map<String, MethodFigure> figures = judged(PlantedGalaxy.targets(TRUE), Optional.of(PlantedGalaxy.REDSHIFT));

        assertThat(figures.get("image.flux_bias").n()).isEqualTo(5);
        assertThat(figures.get("image.flux_bias").values().get("brighter"))
                .isEqualTo(-2.5 * Math.log10(1.1), within(1e-3));
        assertThat(figures.get("line.h_alpha.center_error").values().get("brighter"))
                .isEqualTo(3, within(0.3));
        assertThat(figures.get("line.h_alpha.width_ratio").values().get("brighter"))
                .isEqualTo(2, within(0.4));
        assertThat(figures.get("line.h_alpha.lost").values()).containsEntry("without", 1.0);
        assertThat(figures.get("line.h_alpha.flux_ratio").values()).containsEntry("without", 0.0);
        assertThat(figures.get("line.h_alpha.center_error").values()).containsEntry("without", Double.NaN);
        assertThat(figures.get("image.flux_bias").values()).containsEntry("without", Double.POSITIVE_INFINITY);
    }

    @Test
    void shouldCountPixelErrorsInUnitsOfTheNoise() {
        Targets faint = PlantedGalaxy.targets(PlantedGalaxy.of(1e-3, 100, 4, 0));
        ReconstructedTokens off = PlantedGalaxy.of(1e-3, 100, 4, 0);
        for (int k = 0; k < off.image().length; k++) {
            off.image()[k] += 0.05f;
        }
        ReconstructionJudge judge = new ReconstructionJudge(PlantedGalaxy.LAYOUT);

        judge.add(faint, faint, Optional.empty(), Map.of("off", off));

        assertThat(judge.figures())
                .extracting(MethodFigure::key)
                .containsExactly("image.core_error", "image.stamp_error");
        assertThat(judge.figures().get(1).values().get("off")).isEqualTo(0.5, within(0.01));
    }

    @Test
    void shouldPassOverWhatWasNotMeasuredAndLinesThatNoiseCouldMake() {
        Targets unmeasured = PlantedGalaxy.targets(TRUE);
        Arrays.fill(unmeasured.imageWeight(), 0);
        Arrays.fill(unmeasured.spectrumWeight(), 1e-4f);

        assertThat(judged(unmeasured, Optional.of(PlantedGalaxy.REDSHIFT))).isEmpty();
        assertThat(judged(PlantedGalaxy.targets(TRUE), Optional.empty()))
                .isNotEmpty()
                .doesNotContainKey("line.h_alpha.lost");
        assertThat(judged(PlantedGalaxy.targets(TRUE), Optional.of(4.0))).doesNotContainKey("line.h_alpha.lost");
    }
}
