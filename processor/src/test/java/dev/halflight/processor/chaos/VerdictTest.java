/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.enrich.ToyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final String POISON = NumberedObject.id(0);
    private static final String FIRST = NumberedObject.id(1);
    private static final String SECOND = NumberedObject.id(2);

    private final Tally tally = new Tally(3);

    @BeforeEach
    void countOne() {
        enrich(FIRST);
        assertThat(tally.verdict(0).exactlyOnce()).isFalse();
    }

    private void enrich(String objectId) {
        tally.countEnriched(objectId, ToyModel.redshift(objectId));
    }

    @Test
    void shouldFindNothingWhereEachObjectCameOutOnce() {
        tally.countDeadLetter(POISON);
        enrich(SECOND);

        Verdict verdict = tally.verdict(0);
        assertThat(verdict.exactlyOnce()).isTrue();
        assertThat(verdict.enriched()).isEqualTo(2);
        assertThat(verdict.deadLettered()).isEqualTo(1);
        assertThat(verdict.examples()).isEmpty();
    }

    @Test
    void shouldFindAnObjectThatIsLost() {
        tally.countDeadLetter(POISON);

        Verdict verdict = tally.verdict(0);
        assertThat(verdict.exactlyOnce()).isFalse();
        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.examples()).containsExactly("lost: " + SECOND);
    }

    @Test
    void shouldFindAnObjectThatCameOutTwice() {
        tally.countDeadLetter(POISON);
        enrich(SECOND);
        enrich(SECOND);

        Verdict verdict = tally.verdict(0);
        assertThat(verdict.exactlyOnce()).isFalse();
        assertThat(verdict.duplicated()).isEqualTo(1);
        assertThat(verdict.lost()).isZero();
    }

    @Test
    void shouldFindAnObjectThatIsBothEnrichedAndGivenUp() {
        tally.countDeadLetter(POISON);
        enrich(SECOND);
        tally.countDeadLetter(SECOND);

        assertThat(tally.verdict(0).duplicated()).isEqualTo(1);
        assertThat(tally.verdict(0).givenUp()).isEqualTo(1);
    }

    @Test
    void shouldFindAnObjectWithTheValueOfAnother() {
        tally.countDeadLetter(POISON);
        tally.countEnriched(SECOND, ToyModel.redshift(FIRST));

        assertThat(tally.verdict(0).exactlyOnce()).isFalse();
        assertThat(tally.verdict(0).wrong()).isEqualTo(1);
    }

    @Test
    void shouldFindPoisonThatWasEnrichedAndAnObjectThatWasNotSent() {
        enrich(SECOND);
        enrich(POISON);
        enrich(NumberedObject.id(3));
        tally.countDeadLetter("");

        Verdict verdict = tally.verdict(0);
        assertThat(verdict.wrong()).isEqualTo(3);
        assertThat(verdict.lost()).isZero();
    }

    @Test
    void shouldFindANeighborThatPoisonTookDown() {
        tally.countDeadLetter(POISON);
        tally.countDeadLetter(SECOND);

        assertThat(tally.verdict(0).exactlyOnce()).isFalse();
        assertThat(tally.verdict(0).givenUp()).isEqualTo(1);
    }

    @Test
    void shouldFindThatWorkersLagBehind() {
        tally.countDeadLetter(POISON);
        enrich(SECOND);

        assertThat(tally.verdict(0).exactlyOnce()).isTrue();
        assertThat(tally.verdict(1).exactlyOnce()).isFalse();
    }
}
