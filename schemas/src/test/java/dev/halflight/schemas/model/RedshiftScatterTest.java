/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RedshiftScatterTest {
    @Test
    void shouldMeasureBiasScatterAndOutliers() {
        double[] truth = {1, 1, 1, 1, 1};
        double[] estimates = {1.02, 1.04, 1.06, 1.08, 3};
        RedshiftScatter scatter = RedshiftScatter.of(estimates, truth);
        assertThat(scatter.n()).isEqualTo(5);
        assertThat(scatter.bias()).isCloseTo(0.03, within(1e-12));
        assertThat(scatter.sigmaNmad()).isCloseTo(1.4826 * 0.01, within(1e-12));
        assertThat(scatter.outlierFraction()).isCloseTo(0.2, within(1e-12));
    }

    /**
     * The mean true redshift is 1.25, so the squares about it sum to 3 x 0.25^2 + 0.75^2 = 0.75; the errors 0, 0.5, 1.5 and -0.5 have
     * squares that sum to 2.75. One error is above 1; dz is 0, 0.25, 0.75 and -1/6, and three of them are above 0.15.
     */
    @Test
    void shouldMeasureCatastrophesAndExplainedVariance() {
        RedshiftScatter scatter = RedshiftScatter.of(new double[] {1, 1.5, 2.5, 1.5}, new double[] {1, 1, 1, 2});
        assertThat(scatter.catastrophicFraction()).isCloseTo(0.25, within(1e-12));
        assertThat(scatter.outlierFraction()).isCloseTo(0.75, within(1e-12));
        assertThat(scatter.r2()).isCloseTo(1 - 2.75 / 0.75, within(1e-12));
    }

    @Test
    void shouldHaveNoFiguresWithoutObjects() {
        RedshiftScatter scatter = RedshiftScatter.of(new double[0], new double[0]);
        assertThat(scatter.n()).isZero();
        assertThat(scatter.sigmaNmad()).isNaN();
        assertThat(scatter.r2()).isNaN();
    }
}
