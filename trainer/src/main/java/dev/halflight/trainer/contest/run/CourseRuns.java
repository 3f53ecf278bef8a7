/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.Contender;
import dev.halflight.trainer.contest.Cost;
import dev.halflight.trainer.contest.Curve;
import dev.halflight.trainer.contest.PaperChoice;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.torch.Done;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The trainings of the recipes. */
final class CourseRuns {
    private final ContestGround ground;
    private final WorkFolder work;
    private final ContestRecipes recipes;
    private final RecipeTraining training;
    private final CostFiles costs;
    private final PaperChoice choice;

    /** @param choice the settings of the paper's recipe */
    CourseRuns(
            ContestGround ground,
            WorkFolder work,
            ContestRecipes recipes,
            RecipeTraining training,
            CostFiles costs,
            PaperChoice choice) {
        this.ground = ground;
        this.work = work;
        this.recipes = recipes;
        this.training = training;
        this.costs = costs;
        this.choice = choice;
    }

    /**
     * Trains what is to be compared.
     *
     * @return the rows
     * @throws PausedException if the time is over before that
     */
    List<Course> train() throws IOException, InterruptedException {
        long views = ground.settings().views();
        Course standard = Course.ofViews(Contender.STANDARD, views);
        Course paper = Course.ofViews(Contender.PAPER, views);
        Map<Course, Double> seconds = new LinkedHashMap<>();
        for (Course course : List.of(standard, paper)) {
            seconds.put(course, train(course));
        }
        List<Course> courses = Course.matched(standard, paper, seconds);
        for (Course course : courses) {
            train(course);
        }
        return courses;
    }

    /** The mean processor time of the trainings, seconds. */
    private double train(Course course) throws IOException, InterruptedException {
        double seconds = 0;
        for (long seed : ground.settings().seeds()) {
            boolean standard = course.contender() == Contender.STANDARD;
            RunSettings settings = standard ? recipes.standard(seed) : recipes.paper(choice, seed);
            Done done = training.train(
                    "train " + course.title() + ", seed " + seed,
                    folder(course, seed),
                    settings,
                    recipes.training(settings, course.budget()));
            double spent = done.processor().toMillis() / 1e3;
            long parameters = standard ? recipes.standardParameters() : recipes.paperParameters();
            Cost cost = new Cost(parameters, ground.settings().galaxies(), done.views(), spent);
            costs.write(course.key(), seed, cost);
            if (standard) {
                costs.write(course.rawKey(), seed, cost);
            }
            seconds += spent / ground.settings().seeds().size();
        }
        return seconds;
    }

    RunFolder folder(Course course, long seed) {
        return work.training(course.key(), seed);
    }

    /** The learning curves of all trainings. */
    List<Curve> curves(List<Course> courses) throws IOException {
        List<Curve> curves = new ArrayList<>();
        for (Course course : courses) {
            for (long seed : ground.settings().seeds()) {
                curves.add(new Curve(
                        course.key(),
                        course.title(),
                        course.contender(),
                        seed,
                        training.snapshots(folder(course, seed))));
            }
        }
        return curves;
    }
}
