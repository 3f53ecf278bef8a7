/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.v1.RedshiftEstimate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.01, 100);

    @Test
    void shouldSummarizeADistribution() {
        float[] pdf = new float[100];
        Arrays.fill(pdf, 40, 60, 0.05f);

        RedshiftEstimate estimate = Estimates.of(pdf, GRID);

        assertThat(estimate.getMedian()).isCloseTo(GRID.redshift(50), within(1e-6));
        assertThat(estimate.getErr68Min()).isCloseTo(GRID.redshift(40 + 0.16 * 20), within(1e-6));
        assertThat(estimate.getErr68Max()).isCloseTo(GRID.redshift(40 + 0.84 * 20), within(1e-6));
        assertThat(estimate.getErr95Min()).isCloseTo(GRID.redshift(40 + 0.025 * 20), within(1e-6));
        assertThat(estimate.getErr95Max()).isCloseTo(GRID.redshift(40 + 0.975 * 20), within(1e-6));
        assertThat(estimate.getGridStep()).isEqualTo(0.01);
    }

    @Test
    void shouldBringTheProbabilitiesToASumOfOne() {
        float[] pdf = new float[100];
        Arrays.fill(pdf, 0.0101f);

        RedshiftEstimate estimate = Estimates.of(pdf, GRID);

        assertThat(estimate.getPdf())
                .hasSize(100)
                .allSatisfy(value -> assertThat(value).isCloseTo(0.01f, within(1e-7f)));
        assertThat(pdf[0]).isEqualTo(0.0101f);
    }

    @Test
    void shouldRefuseProbabilitiesThatAreNone() {
        float[] notNumbers = new float[100];
        notNumbers[3] = Float.NaN;

        assertThatThrownBy(() -> Estimates.of(notNumbers, GRID)).hasMessageContaining("sum to NaN");
        assertThatThrownBy(() -> Estimates.of(new float[100], GRID)).hasMessageContaining("sum to 0");
    }
}
