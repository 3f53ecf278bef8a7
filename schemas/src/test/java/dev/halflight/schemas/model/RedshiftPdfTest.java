/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RedshiftPdfTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.01, 100);

    private static RedshiftPdf certain(int cell) {
        float[] probabilities = new float[GRID.cells()];
        probabilities[cell] = 1;
        return new RedshiftPdf(probabilities, GRID);
    }

    private static float[] uniform(float probability) {
        float[] probabilities = new float[GRID.cells()];
        Arrays.fill(probabilities, probability);
        return probabilities;
    }

    @Test
    void shouldBringTheProbabilitiesToASumOfOne() {
        float[] given = uniform(0.0101f);

        RedshiftPdf pdf = new RedshiftPdf(given, GRID);

        assertThat(pdf.probabilities()).hasSize(100).containsOnly(0.01f);
        assertThat(given).containsOnly(0.0101f);
    }

    @Test
    void shouldRefuseProbabilitiesThatAreNone() {
        float[] notNumbers = uniform(0.01f);
        notNumbers[3] = Float.NaN;

        assertThatThrownBy(() -> new RedshiftPdf(notNumbers, GRID)).hasMessageContaining("sum to NaN");
        assertThatThrownBy(() -> new RedshiftPdf(new float[100], GRID)).hasMessageContaining("sum to 0");
        assertThatThrownBy(() -> new RedshiftPdf(new float[7], GRID)).hasMessageContaining("grid of 100 cells");
    }

    @Test
    void shouldScoreACertainAnswerByItsError() {
        assertThat(certain(20).crps(GRID.center(20))).isZero();
        assertThat(certain(20).crps(GRID.redshift(55))).isCloseTo(35 * 0.01, within(1e-9));
        assertThat(certain(20).below(GRID.redshift(55))).isEqualTo(1);
        assertThat(certain(20).below(GRID.redshift(15))).isZero();
    }

    @Test
    void shouldRankARedshiftInsideItsCell() {
        RedshiftPdf pdf = new RedshiftPdf(uniform(0.01f), GRID);

        for (int position = 0; position < 100; position++) {
            assertThat(pdf.below(GRID.redshift(position + 0.25))).isCloseTo((position + 0.25) / 100, within(1e-5));
        }
    }
}
