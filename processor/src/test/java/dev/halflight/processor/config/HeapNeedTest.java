/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeapNeedTest {
    private static final HeapNeed USUAL =
            new HeapNeed(new StreamSettings("halflight", 2, Duration.ofSeconds(10), 8 << 20, 192), 4, 100_000, 102_400);

    @Test
    void shouldCountEachPartitionsBufferAndOneMorePollTwice() {
        assertThat(USUAL.bytes()).isEqualTo((160L << 20) + 2 * 192 * (64L << 10) + 4 * (192 + 64) * 202_400L);
    }

    @Test
    void shouldRefuseAHeapThatIsTooSmallAndSayWhatToDo() {
        assertThatNoException().isThrownBy(() -> USUAL.requireWithin(512L << 20));
        assertThatThrownBy(() -> USUAL.requireWithin(256L << 20))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("need a heap of 381 MB, and there are 256 MB")
                .hasMessageContaining("-Xmx");
    }
}
