/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HeadlineTest {
    @Test
    void shouldTakeEachFigureWhereItMeansMost() {
        List<ScenarioFigures> figures = new ArrayList<>();
        for (Scenario scenario : Scenario.all(32, 1)) {
            figures.add(figures(scenario, figures.size() + 1));
        }

        Map<String, Object> headline = Headline.of(figures);

        assertThat(headline)
                .contains(entry("pipeline_over_raw", 1.5), entry("p99_ms", 1.9), entry("cpu_ms_outside_model", 1.7))
                .contains(entry("device_busy_fraction", figures.size() + 0.6))
                .containsKeys("raw_rate", "pipeline_rate", "allocated_bytes_per_record", "both_cores_shared");
    }

    @Test
    void shouldLeaveOutWhatWasNotMeasured() {
        Scenario sleeping = Scenario.all(32, 1).stream()
                .filter(scenario -> scenario.title().equals(Scenario.SLEEPING))
                .findFirst()
                .orElseThrow();

        assertThat(Headline.of(List.of(figures(sleeping, 1)))).containsOnlyKeys("device_busy_fraction");
    }

    private static ScenarioFigures figures(Scenario scenario, double number) {
        return new ScenarioFigures(
                scenario,
                number + 0.1,
                number + 0.2,
                number + 0.3,
                number + 0.5,
                number,
                number,
                number + 0.6,
                number,
                number + 0.7,
                number + 0.8,
                number,
                number + 0.9);
    }
}
