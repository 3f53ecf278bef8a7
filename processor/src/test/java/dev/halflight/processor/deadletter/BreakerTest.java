/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.config.BreakerSettings;
import dev.halflight.processor.deadletter.Breaker.State;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limit is 5% of at least 100 records within 60 s; after 300 s a probe. */
class BreakerTest {
    private final Map<Reason, Long> letters = new EnumMap<>(Reason.class);
    private Breaker breaker = breaker(Duration.ofSeconds(300));
    private long records;
    private long seconds = 12;

    private static Breaker breaker(Duration pause) {
        return new Breaker(new BreakerSettings(0.05, Duration.ofSeconds(60), 100, pause));
    }

    private State look() {
        return breaker.look(
                new Outcomes(records, letters), Duration.ofSeconds(seconds).toNanos());
    }

    /** A second in which records come, some of which become dead letters. */
    private State pass(int come, int die, Reason reason) {
        seconds++;
        records += come;
        letters.merge(reason, (long) die, Long::sum);
        return look();
    }

    private State pass(int times, int come, int die, Reason reason) {
        State state = look();
        for (int k = 0; k < times; k++) {
            state = pass(come, die, reason);
        }
        return state;
    }

    private void open() {
        assertThat(pass(60, 100, 50, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
    }

    @Test
    void shouldOpenWhenAReasonHasMoreThanItsShareForAWholeWindow() {
        assertThat(pass(59, 100, 6, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);
        assertThat(breaker.excess()).isEmpty();

        assertThat(pass(100, 6, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
        assertThat(breaker.excess()).contains(new Excess(Reason.UNDECODABLE, 360, 6000));
        assertThat(breaker.excess()).get().hasToString("6.0% of 6,000 records became dead letters of UNDECODABLE");
    }

    @Test
    void shouldStayClosedHoweverManyAreRefusedAsWasAskedFor() {
        assertThat(pass(120, 100, 100, Reason.TOO_FEW_BANDS)).isEqualTo(State.CLOSED);
        assertThat(pass(120, 100, 6, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
    }

    @Test
    void shouldStayClosedAtTheLimit() {
        assertThat(pass(600, 100, 5, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);
    }

    @Test
    void shouldJudgeEachReasonByItself() {
        look();
        for (int k = 0; k < 300; k++) {
            assertThat(pass(100, 4, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);
            assertThat(pass(0, 4, Reason.NO_USABLE_DATA)).isEqualTo(State.CLOSED);
        }
    }

    @Test
    void shouldForgetWhatIsOlderThanTheWindow() {
        assertThat(pass(50, 100, 6, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);

        assertThat(pass(600, 100, 3, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);

        assertThat(pass(60, 100, 6, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
    }

    @Test
    void shouldNotJudgeAFewRecords() {
        assertThat(pass(600, 1, 1, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);
    }

    @Test
    void shouldBeProbedAfterThePauseAndCloseIfTheProbeIsGood() {
        open();
        assertThat(pass(299, 0, 0, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
        assertThat(pass(0, 0, Reason.UNDECODABLE)).isEqualTo(State.PROBING);
        assertThat(pass(99, 0, Reason.UNDECODABLE)).isEqualTo(State.PROBING);
        assertThat(breaker.excess()).isPresent();

        assertThat(pass(1, 0, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);
        assertThat(breaker.excess()).isEmpty();
    }

    @Test
    void shouldOpenAgainIfTheProbeIsBadWhateverItsReason() {
        open();
        assertThat(pass(300, 0, 0, Reason.UNDECODABLE)).isEqualTo(State.PROBING);

        assertThat(pass(100, 6, Reason.WRONG_RECORD)).isEqualTo(State.OPEN);
        assertThat(breaker.excess()).contains(new Excess(Reason.WRONG_RECORD, 6, 100));

        assertThat(pass(299, 0, 0, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
        assertThat(pass(0, 0, Reason.UNDECODABLE)).isEqualTo(State.PROBING);
    }

    @Test
    void shouldNeedAWholeWindowAgainOnceItIsClosed() {
        open();
        assertThat(pass(300, 0, 0, Reason.UNDECODABLE)).isEqualTo(State.PROBING);
        assertThat(pass(100, 0, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);

        assertThat(pass(59, 100, 50, Reason.UNDECODABLE)).isEqualTo(State.CLOSED);
        assertThat(pass(2, 100, 50, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
    }

    @Test
    void shouldStayOpenWhereThereIsNoProbe() {
        breaker = breaker(Duration.ZERO);
        open();

        assertThat(pass(10_000, 0, 0, Reason.UNDECODABLE)).isEqualTo(State.OPEN);
    }
}
