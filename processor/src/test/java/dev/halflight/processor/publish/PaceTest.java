/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void shouldLetSoManyThroughASecond() {
        Pace pace = new Pace(10, 0);

        assertThat(pace.take(0)).isZero();
        assertThat(pace.take(0)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.take(millis(150))).isEqualTo(Duration.ofMillis(50));
        assertThat(pace.take(millis(300))).isZero();
    }

    @Test
    void shouldMakeUpForNoMoreThanATenthOfASecond() {
        Pace pace = new Pace(100, 0);
        long now = millis(60_000);

        long free = 0;
        while (pace.take(now).isZero()) {
            free++;
        }

        assertThat(free).isBetween(10L, 12L);
    }

    @Test
    void shouldNotWaitWithoutALimit() {
        Pace pace = new Pace(Double.POSITIVE_INFINITY, 0);

        for (int k = 0; k < 1000; k++) {
            assertThat(pace.take(5)).isZero();
        }
    }
}
