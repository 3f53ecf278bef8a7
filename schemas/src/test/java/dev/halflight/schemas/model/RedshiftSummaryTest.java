/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RedshiftSummaryTest {
    private final RedshiftGrid grid = new RedshiftGrid(0.001, 1792);

    /** Gaussians in ln(1+z): mean, deviation and weight of each. */
    private float[] pdf(double... peaks) {
        float[] pdf = new float[grid.cells()];
        double sum = 0;
        for (int cell = 0; cell < pdf.length; cell++) {
            double x = (cell + 0.5) * grid.step();
            for (int k = 0; k < peaks.length; k += 3) {
                double t = (x - peaks[k]) / peaks[k + 1];
                pdf[cell] += (float) (peaks[k + 2] / peaks[k + 1] * Math.exp(-t * t / 2));
            }
            sum += pdf[cell];
        }
        for (int cell = 0; cell < pdf.length; cell++) {
            pdf[cell] /= (float) sum;
        }
        return pdf;
    }

    @Test
    void shouldSummarizeANarrowPeakByItsCenterAndItsWidth() {
        double x = Math.log1p(0.5);
        RedshiftSummary summary = RedshiftSummary.of(pdf(x, 0.01, 1), grid);
        assertThat(summary.best()).isCloseTo(0.5, within(0.002));
        assertThat(summary.mode()).isCloseTo(0.5, within(0.002));
        assertThat(summary.median()).isCloseTo(0.5, within(0.001));
        assertThat(summary.mean()).isCloseTo(0.5, within(0.001));
        assertThat(summary.std()).isCloseTo(0.015, within(0.0002));
        assertThat(summary.low68()).isCloseTo(Math.expm1(x - 0.00995), within(0.0005));
        assertThat(summary.high68()).isCloseTo(Math.expm1(x + 0.00995), within(0.0005));
        assertThat(summary.low95()).isCloseTo(Math.expm1(x - 0.0196), within(0.0005));
        assertThat(summary.risk()).isBetween(0.003, 0.006);
    }

    @Test
    void shouldPreferTheBroadPeakOfMoreProbabilityToTheHighestCell() {
        RedshiftSummary summary = RedshiftSummary.of(pdf(0.2, 0.002, 0.25, 0.6, 0.02, 0.75), grid);
        assertThat(summary.mode()).isCloseTo(Math.expm1(0.2), within(0.003));
        assertThat(summary.best()).isCloseTo(Math.expm1(0.6), within(0.01));
    }

    @Test
    void shouldFindTheLeastRiskOfAllCells() {
        float[] pdf = pdf(0.1, 0.02, 0.4, 0.35, 0.05, 0.6);
        RedshiftSummary summary = RedshiftSummary.of(pdf, grid);
        double least = 1;
        for (int cell = 0; cell < grid.cells(); cell++) {
            double risk = 0;
            for (int k = 0; k < grid.cells(); k++) {
                double dz = (grid.center(k) - grid.center(cell)) / (1 + grid.center(k)) / 0.15;
                risk += pdf[k] * (1 - 1 / (1 + dz * dz));
            }
            least = Math.min(least, risk);
        }
        assertThat(summary.risk()).isCloseTo(least, within(1e-3));
    }

    @Test
    void shouldRefuseADistributionOfAnotherGrid() {
        assertThatThrownBy(() -> RedshiftSummary.of(new float[10], grid)).hasMessageContaining("1792");
    }
}
