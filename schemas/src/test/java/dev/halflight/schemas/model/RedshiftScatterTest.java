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

    @Test
    void shouldHaveNoFiguresWithoutObjects() {
        RedshiftScatter scatter = RedshiftScatter.of(new double[0], new double[0]);
        assertThat(scatter.n()).isZero();
        assertThat(scatter.sigmaNmad()).isNaN();
    }
}
