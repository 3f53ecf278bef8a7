/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long SECOND = 1_000_000_000;

    private static int taken(Allowance allowance, long from, long to, long step) {
        int count = 0;
        for (long now = from; now < to; now += step) {
            count += allowance.take(now) ? 1 : 0;
        }
        return count;
    }

    @Test
    void shouldAllowABurstAndThenARate() {
        Allowance allowance = new Allowance(2, 5, 0);

        assertThat(taken(allowance, 0, 1000, 1)).isEqualTo(5);
        assertThat(taken(allowance, 1000, 100 * SECOND, SECOND / 1000)).isBetween(199, 200);
    }

    @Test
    void shouldAllowABurstAgainAfterAPauseButNoLargerOne() {
        Allowance allowance = new Allowance(2, 5, 0);
        assertThat(taken(allowance, 0, 1000, 1)).isEqualTo(5);

        assertThat(taken(allowance, 1000 * SECOND, 1000 * SECOND + 1000, 1)).isEqualTo(5);
    }

    @Test
    void shouldBearAClockThatOverflows() {
        long start = Long.MAX_VALUE - SECOND / 2;
        Allowance allowance = new Allowance(2, 1, start);

        assertThat(allowance.take(start)).isTrue();
        assertThat(allowance.take(start + SECOND / 4)).isFalse();
        assertThat(allowance.take(start + SECOND)).isTrue();
    }

    @Test
    void shouldRefuseANonsensicalRate() {
        assertThatThrownBy(() -> new Allowance(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allowance(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
