/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RedshiftAnswerTest {
    private final RedshiftAnswer answer = new RedshiftAnswer.Distribution(new float[] {0.25f, 0.25f, 0.5f, 0}, 0.1);

    @Test
    void shouldFindTheCellOfTheMedian() {
        assertThat(answer.median()).isEqualTo(0.15, within(1e-9));
        assertThat(new RedshiftAnswer.Point(0.3).median()).isEqualTo(0.3);
    }

    @Test
    void shouldIntegrateTheSquareOfTheDifferenceToTheStep() {
        // the step comes before the center of the second cell: 0.25^2 + 0.5^2 + 0 + 0
        assertThat(answer.crps(0.11)).isEqualTo(0.1 * (0.0625 + 0.25), within(1e-9));
    }

    @Test
    void shouldScoreAPointByItsError() {
        assertThat(new RedshiftAnswer.Point(0.3).crps(0.45)).isEqualTo(0.15, within(1e-9));
    }
}
