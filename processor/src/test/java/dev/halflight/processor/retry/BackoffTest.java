/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(2000));

    private final List<Duration> slept = new ArrayList<>();
    private long now = 7_000_000;

    private boolean sleep(Duration time) {
        slept.add(time);
        now += time.toNanos();
        return true;
    }

    private Attempts attempts(double random) {
        return new Attempts(BACKOFF, this::sleep, () -> now, () -> random);
    }

    private static List<Duration> millis(long... values) {
        List<Duration> durations = new ArrayList<>();
        for (long value : values) {
            durations.add(Duration.ofMillis(value));
        }
        return durations;
    }

    @Test
    void shouldDoubleThePauseUpToTheLongestAndEndWithTheTime() throws Exception {
        Attempts attempts = attempts(0);

        while (attempts.again()) {
            assertThat(slept).hasSizeLessThan(20);
        }

        assertThat(slept).isEqualTo(millis(100, 200, 400, 500, 500, 300));
        assertThat(attempts.again()).isFalse();
        assertThat(slept).hasSize(6);
    }

    @Test
    void shouldShortenAPauseByUpToAHalf() throws Exception {
        Attempts attempts = attempts(1);

        assertThat(attempts.again()).isTrue();
        assertThat(attempts.again()).isTrue();

        assertThat(slept).isEqualTo(millis(50, 100));
    }

    @Test
    void shouldCountTheTimeOfTheAttemptsThemselves() throws Exception {
        Attempts attempts = attempts(0);
        assertThat(attempts.again()).isTrue();

        now += Duration.ofSeconds(2).toNanos();

        assertThat(attempts.again()).isFalse();
        assertThat(slept).isEqualTo(millis(100));
    }

    @Test
    void shouldStopWhereTheSleeperSaysSo() throws Exception {
        Attempts attempts = new Attempts(BACKOFF, time -> false, () -> now, () -> 0);

        assertThat(attempts.again()).isFalse();
    }

    @Test
    void shouldNotTryAgainWithoutTime() throws Exception {
        assertThat(Backoff.within(Duration.ZERO).begin(this::sleep).again()).isFalse();
        assertThat(slept).isEmpty();
    }

    @Test
    void shouldRefusePausesThatDoNotGrow() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageContaining("no back-off");
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessageContaining("no back-off");
    }
}
