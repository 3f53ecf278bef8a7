/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final int GALAXIES = 4000;

    private static Standing of(Contender contender, double sigma) {
        return ContestResults.standing(contender, Set.of(), GALAXIES, sigma, Map.of(TestCondition.BLEED, 1.5));
    }

    @Test
    void shouldJudgeTheMeanOfTheTrainings() {
        Score score = of(Contender.STANDARD, 0.03).score(TestCondition.WHOLE).orElseThrow();

        assertThat(score.n()).isEqualTo(GALAXIES);
        assertThat(score.sigmaNmad()).isCloseTo(0.03, within(0.001));
        assertThat(score.bias()).isCloseTo(0, within(0.001));
        assertThat(score.coverage68()).hasValueCloseTo(0.68, within(0.02));
        assertThat(score.crps()).isCloseTo(0.015, within(1e-9));
    }

    @Test
    void shouldTakeTheAbsoluteErrorForTheScoreOfANumberAndHaveNoCoverage() {
        Score score = of(Contender.PAPER, 0.03).score(TestCondition.WHOLE).orElseThrow();

        assertThat(score.crps()).isCloseTo(0.03 * Math.sqrt(2 / Math.PI), within(0.001));
        assertThat(score.coverage68()).isEmpty();
        assertThat(score.pitDistance()).isEmpty();
    }

    @Test
    void shouldSayNothingOfAConditionThatWasNotTested() {
        Standing standing = of(Contender.STANDARD, 0.03);

        assertThat(standing.score(TestCondition.EDGE)).isEmpty();
        assertThat(standing.interval(TestCondition.EDGE)).isEmpty();
        assertThat(standing.degradation(TestCondition.EDGE)).isEmpty();
        assertThat(standing.degradation(TestCondition.BLEED))
                .hasValueSatisfying(factor -> assertThat(factor).isCloseTo(1.5, within(0.001)));
    }

    @Test
    void shouldPutTheTrueFigureIntoItsInterval() {
        Interval interval =
                of(Contender.STANDARD, 0.03).interval(TestCondition.WHOLE).orElseThrow();

        assertThat(interval.low()).isBetween(0.027, 0.03);
        assertThat(interval.high()).isBetween(0.03, 0.033);
    }

    @Test
    void shouldCompareOnTheSameGalaxiesOnly() {
        Standing ours = of(Contender.STANDARD, 0.03);
        Standing paper = of(Contender.PAPER, 0.04);
        Standing others = ContestResults.standing(Contender.PAPER, Set.of(), 30, 0.04, Map.of());

        Ratio ratio = Ratio.of(ours, paper, TestCondition.WHOLE).orElseThrow();

        assertThat(ratio.sigma()).isCloseTo(0.75, within(0.001));
        assertThat(ratio.interval().low()).isLessThan(0.75);
        assertThat(ratio.interval().high()).isGreaterThan(0.75);
        assertThatThrownBy(() -> Ratio.of(ours, others, TestCondition.WHOLE)).hasMessageContaining("the same galaxies");
    }

    @Test
    void shouldFindTheBinOfTheWorstBiasAmongThoseWithEnoughGalaxies() {
        List<TestOutcome> outcomes = new ArrayList<>(ContestResults.outcomes(3000, 0.001, 0, true, 1));
        assertThat(BinBias.worst(outcomes).orElseThrow().bias()).isCloseTo(0, within(0.001));

        outcomes.addAll(ContestResults.outcomes(2000, 0.001, 0.6, true, 1));

        BinBias worst = BinBias.worst(outcomes).orElseThrow();
        assertThat(worst.bias()).isCloseTo(0.6, within(0.01));
        assertThat(worst.n()).isGreaterThanOrEqualTo(BinBias.FEWEST);
        assertThat(BinBias.worst(outcomes.subList(0, 50))).isEmpty();
    }
}
