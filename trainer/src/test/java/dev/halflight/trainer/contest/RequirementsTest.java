/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.trainer.contest.Requirement.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private static Verdict verdict(List<Requirement> requirements, String key) {
        return requirements.stream()
                .filter(requirement -> requirement.key().equals(key))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void shouldMeetWhatIsMetAndNoMore() {
        List<Requirement> checked = Requirements.of(ContestResults.all(10_000, 0.05, 0.032, 0.029));

        assertThat(verdict(checked, "paper_sigma_views")).isEqualTo(Verdict.MET);
        assertThat(verdict(checked, "paper_sigma_time")).isEqualTo(Verdict.MET);
        assertThat(verdict(checked, "paper_outliers_views")).isEqualTo(Verdict.MET);
        assertThat(verdict(checked, "bias")).isEqualTo(Verdict.MET);
        assertThat(verdict(checked, "neighbors_sigma")).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(checked, "perceptron_sigma")).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(checked, "perceptron_bleed")).isEqualTo(Verdict.MET);
        assertThat(verdict(checked, "degraded_bleed")).isEqualTo(Verdict.MET);
        assertThat(verdict(checked, "three_quarters_hidden")).isEqualTo(Verdict.MET);
    }

    @Test
    void shouldNotJudgeWhatWasNotMeasured() {
        List<Requirement> checked = Requirements.of(ContestResults.all(10_000, 0.03, 0.04, 0.04));

        assertThat(verdict(checked, "paper_sigma_views")).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(checked, "degraded_edge")).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(verdict(checked, "perceptron_blend")).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void shouldJudgeNothingOnAFewGalaxies() {
        List<Requirement> checked = Requirements.of(ContestResults.all(500, 0.05, 0.04, 0.04));

        assertThat(checked)
                .isNotEmpty()
                .allSatisfy(requirement -> assertThat(requirement.verdict()).isEqualTo(Verdict.NOT_JUDGED));
    }
}
