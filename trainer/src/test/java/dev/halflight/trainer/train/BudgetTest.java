/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.trainer.torch.Done;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Done DONE = new Done(10, 640, Duration.ofMinutes(4), Duration.ofMinutes(6));

    @Test
    void shouldMeasureWhatItCounts() {
        assertThat(new Budget.Steps(40).progress(DONE)).isEqualTo(0.25);
        assertThat(new Budget.Views(1280).progress(DONE)).isEqualTo(0.5);
        assertThat(new Budget.Time(Duration.ofMinutes(5)).progress(DONE)).isEqualTo(0.8);
        assertThat(new Budget.ProcessorTime(Duration.ofMinutes(12)).progress(DONE))
                .isEqualTo(0.5);
    }

    @Test
    void shouldRefuseToBeNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget.Steps(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget.Views(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget.Time(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget.ProcessorTime(Duration.ofSeconds(-1)));
    }
}
