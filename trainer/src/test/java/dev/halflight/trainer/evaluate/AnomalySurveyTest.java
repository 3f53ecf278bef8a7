/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.AnomalyReference;
import org.junit.jupiter.api.Test;

class AnomalySurveyTest {
    private final AnomalySurvey survey = new AnomalySurvey();

    @Test
    void shouldHoldMisfitsAgainstObjectsAsBright() {
        for (int k = 0; k < 500; k++) {
            survey.add(18 + 0.01 * k, 1 + k / 100 + (k % 100) / 100.0);
        }
        AnomalyReference reference = survey.reference();
        assertThat(reference.magnitudes()).hasSize(4);
        assertThat(reference.quantiles())
                .hasSize(5)
                .allSatisfy(quantiles -> assertThat(quantiles).hasSize(21).isSorted());
        assertThat(reference.percentile(1.5, 18.5)).isCloseTo(50, within(1.0));
        assertThat(reference.percentile(1.5, 19.5)).isZero();
        assertThat(reference.percentile(5.5, 22.5)).isCloseTo(50, within(1.0));
    }

    @Test
    void shouldCountObjectsWithoutAMagnitudeAsFaint() {
        for (int k = 0; k < 21; k++) {
            survey.add(20, 1);
            survey.add(Double.NaN, 9);
        }
        survey.add(20, Double.NaN);
        AnomalyReference reference = survey.reference();
        assertThat(reference.magnitudes()).containsExactly(20.0);
        assertThat(reference.percentile(5, 20)).isEqualTo(100);
        assertThat(reference.percentile(5, Double.NaN)).isZero();
    }

    @Test
    void shouldMakeFewerBinsOfFewObjects() {
        survey.add(20, 0.25);
        AnomalyReference reference = survey.reference();
        assertThat(reference.magnitudes()).isEmpty();
        assertThat(reference.percentile(1, 25)).isEqualTo(100);
    }

    @Test
    void shouldRefuseToMeasureNothing() {
        assertThatThrownBy(survey::reference).hasMessageContaining("give a file with images");
    }
}
