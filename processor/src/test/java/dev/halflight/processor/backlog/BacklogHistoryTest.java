/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.backlog.Backlog.HoldUp;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogHistoryTest {
    private static final TopicPartition INPUT = new TopicPartition("in", 0);
    private static final TopicPartition OUTPUT = new TopicPartition("out", 0);

    private final BacklogHistory history = new BacklogHistory();

    /** At a second, the input is processed up to {@code taken}, readable up to {@code stable}, and ends at {@code end}. */
    private void look(long second, long taken, long stable, long end) {
        history.add(
                new Offsets(Map.of(INPUT, taken), Map.of(INPUT, new Reach(end, stable), OUTPUT, new Reach(9, 9))),
                Duration.ofSeconds(second).toNanos());
    }

    private Condition condition() {
        return history.condition(StreamState.RUNNING);
    }

    @Test
    void shouldTellNoInputFromStuck() {
        look(0, 100, 100, 100);
        assertThat(condition()).isEqualTo(Condition.NO_INPUT);

        look(5, 100, 150, 150);
        assertThat(condition()).isEqualTo(Condition.STARTING);
        look(60, 100, 150, 150);
        look(66, 100, 150, 150);
        assertThat(condition()).isEqualTo(Condition.STUCK);

        look(70, 120, 150, 150);
        assertThat(condition()).isEqualTo(Condition.WORKING);
        look(75, 150, 150, 150);
        assertThat(condition()).isEqualTo(Condition.WORKING);
        look(136, 150, 150, 150);
        assertThat(condition()).isEqualTo(Condition.NO_INPUT);
    }

    @Test
    void shouldNotCallAStreamStuckThatIsGivenWorkAfterAPause() {
        look(0, 100, 100, 100);
        look(60, 100, 100, 100);

        look(65, 100, 101, 101);

        assertThat(condition()).isEqualTo(Condition.WORKING);
    }

    @Test
    void shouldSayThatAnOpenTransactionHoldsTheInputUp() {
        look(0, 100, 100, 100);
        look(5, 100, 100, 130);
        look(70, 100, 100, 140);

        assertThat(condition()).isEqualTo(Condition.HELD_UP);
        assertThat(history.holdUps())
                .contains(new HoldUp("in", 0, 40, Duration.ofSeconds(70)), new HoldUp("out", 0, 0, Duration.ZERO));

        look(75, 140, 140, 140);
        assertThat(condition()).isEqualTo(Condition.WORKING);
        assertThat(history.holdUps()).contains(new HoldUp("in", 0, 0, Duration.ZERO));
    }

    @Test
    void shouldNotCountAsHeldUpWhatMoves() {
        look(0, 100, 100, 130);
        look(5, 100, 120, 140);
        look(10, 120, 125, 150);

        assertThat(history.holdUps()).contains(new HoldUp("in", 0, 25, Duration.ZERO));
    }

    @Test
    void shouldBelieveTheStreamThatItIsPausedOrStopped() {
        look(0, 100, 150, 150);
        look(70, 100, 150, 150);

        assertThat(condition()).isEqualTo(Condition.STUCK);
        assertThat(history.condition(StreamState.PAUSED)).isEqualTo(Condition.PAUSED);
        assertThat(history.condition(StreamState.STOPPED)).isEqualTo(Condition.STOPPED);
    }

    @Test
    void shouldEstimateWhenTheBacklogIsDrained() {
        look(0, 0, 1000, 1000);
        assertThat(history.drainSeconds()).isEmpty();

        // 30 a second go, 10 a second come
        look(10, 300, 1100, 1100);
        assertThat(history.drainSeconds().orElseThrow()).isCloseTo(40, within(1e-9));

        look(20, 310, 2000, 2000);
        assertThat(history.drainSeconds()).contains(Double.POSITIVE_INFINITY);

        look(30, 2000, 2000, 2000);
        assertThat(history.drainSeconds()).contains(0.0);
    }

    @Test
    void shouldForgetWhatIsOlderThanAMinute() {
        look(0, 0, 10_000, 10_000);
        look(10, 5000, 10_000, 10_000);
        look(70, 5600, 10_000, 10_000);

        // 10 a second, though it was 500 before
        assertThat(history.drainSeconds().orElseThrow()).isCloseTo(440, within(1e-9));
    }
}
