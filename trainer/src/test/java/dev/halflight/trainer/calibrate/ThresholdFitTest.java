/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.Thresholds;
import dev.halflight.v1.RedshiftUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdFitTest {
    private final Random random = new Random(3);

    /** A redshift of risk r fails with probability 2 r^2: of those up to 0.17 about 2% fail. */
    private List<Candidate> candidates(int count, RedshiftUse best) {
        List<Candidate> candidates = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double risk = 0.7 * random.nextDouble();
            candidates.add(new Candidate(risk, best, random.nextDouble() < 2 * risk * risk));
        }
        return candidates;
    }

    private static double failures(List<Candidate> candidates, double above, double upTo) {
        return candidates.stream()
                .filter(candidate -> candidate.risk() > above && candidate.risk() <= upTo)
                .mapToInt(candidate -> candidate.fails() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void shouldKeepTheFailuresAmongOthersToo() {
        Thresholds found = ThresholdFit.of(candidates(20_000, RedshiftUse.RECOMMENDED));

        List<Candidate> others = candidates(20_000, RedshiftUse.RECOMMENDED);
        assertThat(found.recommendedRisk()).isCloseTo(0.17, within(0.02));
        assertThat(found.recommendedFailures()).isCloseTo(ThresholdFit.RECOMMENDED_FAILURES, within(0.004));
        assertThat(failures(others, -1, found.recommendedRisk())).isLessThan(0.023);
        assertThat(found.cautionRisk()).isGreaterThan(found.recommendedRisk());
        assertThat(failures(others, found.recommendedRisk(), found.cautionRisk()))
                .isCloseTo(ThresholdFit.CAUTION_FAILURES, within(0.03));
    }

    @Test
    void shouldNotCountWhatIsNeverRecommended() {
        List<Candidate> sound = candidates(5_000, RedshiftUse.RECOMMENDED);
        List<Candidate> all = new ArrayList<>(sound);
        all.addAll(Collections.nCopies(1_000, new Candidate(0.01, RedshiftUse.DO_NOT_USE, true)));
        all.addAll(Collections.nCopies(100, new Candidate(0.01, RedshiftUse.CAUTION, true)));

        Thresholds found = ThresholdFit.of(all);

        assertThat(found.recommendedRisk()).isEqualTo(ThresholdFit.of(sound).recommendedRisk());
        assertThat(found.recommendedFailures()).isEqualTo(ThresholdFit.of(sound).recommendedFailures());
        assertThat(found.cautionFailures()).isLessThanOrEqualTo(ThresholdFit.CAUTION_FAILURES);
    }

    @Test
    void shouldSayWhatShareIsFitForWhat() {
        List<Candidate> candidates = List.of(
                new Candidate(0.1, RedshiftUse.RECOMMENDED, false),
                new Candidate(0.3, RedshiftUse.RECOMMENDED, false),
                new Candidate(0.1, RedshiftUse.CAUTION, false),
                new Candidate(0.5, RedshiftUse.RECOMMENDED, false));

        Map<RedshiftUse, Double> shares = ThresholdFit.shares(candidates, new Thresholds(0.2, 0.4, 0, 0));

        assertThat(shares)
                .containsEntry(RedshiftUse.RECOMMENDED, 0.25)
                .containsEntry(RedshiftUse.CAUTION, 0.5)
                .containsEntry(RedshiftUse.DO_NOT_USE, 0.25);
    }

    @Test
    void shouldRecommendNothingOfAModelThatIsAlwaysWrong() {
        List<Candidate> wrong = Collections.nCopies(500, new Candidate(0.2, RedshiftUse.RECOMMENDED, true));

        Thresholds found = ThresholdFit.of(wrong);

        assertThat(found.recommendedRisk()).isZero();
        assertThat(found.cautionRisk()).isZero();
    }

    @Test
    void shouldNotConcludeFromAFew() {
        assertThat(ThresholdFit.of(candidates(ThresholdFit.FEWEST - 1, RedshiftUse.RECOMMENDED)))
                .isEqualTo(Thresholds.UNMEASURED);
    }
}
