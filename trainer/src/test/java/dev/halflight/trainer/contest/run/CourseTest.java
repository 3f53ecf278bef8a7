/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.trainer.contest.Contender;
import dev.halflight.trainer.contest.Match;
import dev.halflight.trainer.train.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Course STANDARD = Course.ofViews(Contender.STANDARD, 1000);
    private static final Course PAPER = Course.ofViews(Contender.PAPER, 1000);

    @Test
    void shouldCompareTheSameTrainingsTwiceWhereTheyCostAlike() {
        List<Course> courses = Course.matched(STANDARD, PAPER, Map.of(STANDARD, 100.0, PAPER, 110.0));

        assertThat(courses).extracting(Course::key).containsExactly("halflight", "paper");
        assertThat(courses).allSatisfy(course -> {
            assertThat(course.matches()).containsExactlyInAnyOrder(Match.values());
            assertThat(course.budget()).isEqualTo(new Budget.Views(1000));
        });
    }

    @Test
    void shouldTrainTheCheaperOneAgainForAsLongAsTheDearerOneTook() {
        List<Course> courses = Course.matched(STANDARD, PAPER, Map.of(STANDARD, 300.5, PAPER, 100.0));

        assertThat(courses).extracting(Course::key).containsExactly("halflight", "paper", "paper_time");
        assertThat(courses.get(0).matches()).containsExactlyInAnyOrder(Match.values());
        assertThat(courses.get(1).matches()).containsExactly(Match.VIEWS);
        assertThat(courses.get(2).matches()).containsExactly(Match.TIME);
        assertThat(courses.get(2).budget()).isEqualTo(new Budget.ProcessorTime(Duration.ofMillis(300_500)));
        assertThat(courses.get(2).title()).isEqualTo("paper's recipe, equal CPU time");
    }
}
