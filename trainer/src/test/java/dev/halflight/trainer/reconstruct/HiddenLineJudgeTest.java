/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Targets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HiddenLineJudgeTest {
    private static final Targets STRONG = PlantedGalaxy.targets(PlantedGalaxy.of(1, 100, 4, 0));
    private static final Targets NONE = PlantedGalaxy.targets(PlantedGalaxy.of(1, 0, 4, 0));

    private final HiddenLineJudge judge = new HiddenLineJudge(PlantedGalaxy.LAYOUT);

    private static float[] drawn(double flux, double shift) {
        return PlantedGalaxy.of(1, flux, 4, shift).spectrum();
    }

    private Map<String, Double> figures() {
        return judge.figures().stream()
                .collect(Collectors.toMap(
                        MethodFigure::key, figure -> figure.values().get("model")));
    }

    @Test
    void shouldFindTheLinesThatAreStrong() {
        assertThat(judge.strongLines(STRONG, STRONG, PlantedGalaxy.REDSHIFT)).containsExactly(SpectralLine.H_ALPHA);
        assertThat(judge.strongLines(NONE, NONE, PlantedGalaxy.REDSHIFT)).isEmpty();
    }

    @Test
    void shouldMeasureAHiddenLineByTheTruth() {
        judge.addAlone(SpectralLine.H_ALPHA, STRONG, STRONG, PlantedGalaxy.REDSHIFT, drawn(60, 2));
        judge.addAlone(SpectralLine.H_ALPHA, STRONG, STRONG, PlantedGalaxy.REDSHIFT, drawn(20, 2));
        judge.addAlone(SpectralLine.H_ALPHA, STRONG, STRONG, PlantedGalaxy.REDSHIFT, drawn(0, 0));

        assertThat(figures().get("hidden_line.h_alpha.lost")).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(figures().get("hidden_line.h_alpha.within_two")).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(figures().get("hidden_line.h_alpha.flux_ratio")).isEqualTo(0.4, within(0.02));
        assertThat(figures().get("hidden_line.h_alpha.center_error")).isEqualTo(2, within(0.1));
        assertThat(figures().get("hidden_line.h_alpha.width_ratio")).isEqualTo(1, within(0.05));
    }

    @Test
    void shouldCountTheLinesThatAreDrawnWithoutReason() {
        judge.addBare(NONE, NONE, PlantedGalaxy.REDSHIFT, drawn(0, 0));
        Map<String, Double> before = figures();
        judge.addBare(NONE, NONE, PlantedGalaxy.REDSHIFT, drawn(100, 0));
        judge.addBare(STRONG, STRONG, PlantedGalaxy.REDSHIFT, drawn(90, 0));

        assertThat(before).containsEntry("no_line.confident", 0.0).containsEntry("no_line.strong", 0.0);
        assertThat(figures().get("no_line.strong")).isEqualTo(1.0 / 9, within(1e-9));
        assertThat(figures().get("no_line.confident")).isEqualTo(2.0 / 9, within(1e-9));
        assertThat(figures().get("no_line.wrong")).isEqualTo(1.0 / 9, within(1e-9));
    }
}
