/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.Contender;
import dev.halflight.trainer.contest.Match;
import dev.halflight.trainer.train.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of trainings of a recipe: one budget, several seeds.
 *
 * @param key its name in files
 * @param title its name for a reader
 * @param contender the recipe
 * @param matches comparisons that it stands for the recipe in
 * @param budget of each training
 */
record Course(String key, String title, Contender contender, Set<Match> matches, Budget budget) {
    /** Costs that differ by less than this are taken for equal. */
    private static final double ALIKE = 1.15;

    Course {
        matches = Set.copyOf(matches);
    }

    /** The row of a recipe whose trainings have so many views. */
    static Course ofViews(Contender contender, long views) {
        return new Course(
                contender.key(), contender.title(), contender, EnumSet.of(Match.VIEWS), new Budget.Views(views));
    }

    /** The key of the same row before the calibration of its PDFs. */
    String rawKey() {
        return key + "_raw";
    }

    private Course with(Set<Match> others, String addition) {
        return new Course(key, title + addition, contender, others, budget);
    }

    /**
     * The rows by which two recipes are compared. The cheaper one, after equal views, is trained once more from the beginning, for as
     * long as the dearer one took: so the learning rate of each training falls to zero at the very point of its comparison.
     *
     * @param first a row of equal views
     * @param second the other
     * @param seconds mean processor time of the trainings of each
     */
    static List<Course> matched(Course first, Course second, Map<Course, Double> seconds) {
        double ofFirst = Optional.ofNullable(seconds.get(first)).orElseThrow();
        double ofSecond = Optional.ofNullable(seconds.get(second)).orElseThrow();
        Set<Match> both = EnumSet.allOf(Match.class);
        if (Math.max(ofFirst, ofSecond) <= ALIKE * Math.min(ofFirst, ofSecond)) {
            return List.of(first.with(both, ""), second.with(both, ""));
        }
        List<Course> courses = new ArrayList<>();
        Course cheaper = ofFirst < ofSecond ? first : second;
        double time = Math.max(ofFirst, ofSecond);
        for (Course course : List.of(first, second)) {
            if (course.equals(cheaper)) {
                courses.add(course.with(EnumSet.of(Match.VIEWS), ", " + Match.VIEWS.title()));
                courses.add(new Course(
                        course.key + "_" + Match.TIME.key(),
                        course.title + ", " + Match.TIME.title(),
                        course.contender,
                        EnumSet.of(Match.TIME),
                        new Budget.ProcessorTime(Duration.ofMillis(Math.round(1000 * time)))));
            } else {
                courses.add(course.with(both, ""));
            }
        }
        return courses;
    }
}
