/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupMetricsTest {
    private static List<RedshiftOutcome> redshifts(int count, double sigma) {
        return TestOutcomes.galaxies(count, sigma).stream()
                .flatMap(object -> object.redshift(Visible.IMAGES).stream())
                .toList();
    }

    @Test
    void shouldCountOnlyAGroupThatIsTooSmall() {
        GroupMetrics few = GroupMetrics.of(redshifts(GroupMetrics.FEWEST - 1, 0.02));

        assertThat(few.n()).isEqualTo(19);
        assertThat(few.values()).isEmpty();
        assertThat(few.errors()).isEmpty();
        assertThat(GroupMetrics.of(redshifts(GroupMetrics.FEWEST, 0.02)).values())
                .containsKeys(Metric.values());
    }

    /** Of n normal errors the median has the standard error 1.2533 sigma / sqrt(n). */
    @Test
    void shouldFindTheErrorOfTheBias() {
        GroupMetrics metrics = GroupMetrics.of(redshifts(1000, 0.02));

        double expected = 1.2533 * 0.02 / Math.sqrt(1000);
        assertThat(metrics.error(Metric.BIAS).orElseThrow()).isCloseTo(expected, within(0.3 * expected));
        assertThat(metrics.value(Metric.SIGMA_NMAD).orElseThrow()).isCloseTo(0.02, within(0.002));
        assertThat(metrics.error(Metric.PIT_DISTANCE)).isEmpty();
    }

    /** A tenth of 400 are outliers: sqrt(0.1 x 0.9 / 400) = 0.015. */
    @Test
    void shouldFindTheErrorOfTheOutliers() {
        List<RedshiftOutcome> outcomes = new ArrayList<>();
        IntStream.range(0, 400).forEach(k -> outcomes.add(RedshiftOutcome.of(k % 10 == 0 ? 2 : 1, 1 + 1e-5 * k)));

        GroupMetrics metrics = GroupMetrics.of(outcomes);

        assertThat(metrics.value(Metric.OUTLIER_FRACTION)).contains(0.1);
        assertThat(metrics.error(Metric.OUTLIER_FRACTION).orElseThrow()).isCloseTo(0.015, within(0.003));
        assertThat(metrics.values()).doesNotContainKeys(Metric.CRPS, Metric.COVERAGE68, Metric.PIT_DISTANCE);
    }

    @Test
    void shouldFindTheSameErrorsAgain() {
        assertThat(GroupMetrics.of(redshifts(100, 0.02))).isEqualTo(GroupMetrics.of(redshifts(100, 0.02)));
    }

    @Test
    void shouldMeasureHowFarRanksAreFromUniform() {
        List<RedshiftOutcome> uniform = new ArrayList<>();
        List<RedshiftOutcome> low = new ArrayList<>();
        for (int k = 0; k < 200; k++) {
            uniform.add(TestOutcomes.redshift(1, 1, (k + 0.5) / 200));
            low.add(TestOutcomes.redshift(1, 1, (k + 0.5) / 400));
        }
        assertThat(GroupMetrics.of(uniform).value(Metric.PIT_DISTANCE).orElseThrow())
                .isCloseTo(0.0025, within(1e-9));
        assertThat(GroupMetrics.of(low).value(Metric.PIT_DISTANCE).orElseThrow())
                .isCloseTo(0.5, within(0.002));
        assertThat(GroupMetrics.of(uniform).value(Metric.COVERAGE68)).contains(0.68);
        assertThat(PdfScores.pitDistanceOfChance(100)).isCloseTo(0.1358, within(1e-9));
    }
}
