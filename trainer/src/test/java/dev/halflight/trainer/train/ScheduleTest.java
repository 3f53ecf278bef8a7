/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final Schedule schedule = new Schedule(2e-3, 0.1);

    @Test
    void shouldRiseLinearlyFromAFirstStepThatMoves() {
        assertThat(schedule.rate(0)).isEqualTo(2e-5, within(1e-12));
        assertThat(schedule.rate(0.05)).isEqualTo(1e-3, within(1e-12));
        assertThat(schedule.rate(0.1)).isEqualTo(2e-3, within(1e-12));
    }

    @Test
    void shouldFallByHalfACosineToZero() {
        assertThat(schedule.rate(0.325)).isEqualTo(1e-3 * (1 + Math.sqrt(0.5)), within(1e-12));
        assertThat(schedule.rate(0.55)).isEqualTo(1e-3, within(1e-12));
        assertThat(schedule.rate(1)).isEqualTo(0, within(1e-12));
        assertThat(schedule.rate(1.2)).isEqualTo(0, within(1e-12));
    }

    @Test
    void shouldRefuseAWarmUpOfTheWholeRun() {
        assertThatThrownBy(() -> new Schedule(1e-3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
