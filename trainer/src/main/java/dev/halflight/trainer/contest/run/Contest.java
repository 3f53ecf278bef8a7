/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.Contender;
import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.contest.Cost;
import dev.halflight.trainer.contest.Standing;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.contest.TestOutcome;
import dev.halflight.trainer.contest.Training;
import dev.halflight.trainer.contest.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the standard recipe with the paper's and with classical methods. All that is done is kept in a folder, and not done again:
 * a contest that was stopped, in whatever way, goes on.
 */
public final class Contest {
    private final ContestSettings settings;
    private final WorkFolder work;
    private final CostFiles costs;
    private final Optional<Path> exported;
    private final TrainingMachine machine;
    private final Watch watch;

    /**
     * A contest.
     *
     * @param work the folder that it is kept in
     * @param exported a model folder that is tested beside the others
     */
    public Contest(ContestSettings settings, Path work, Optional<Path> exported, TrainingMachine machine, Watch watch) {
        this.settings = settings;
        this.work = new WorkFolder(work);
        this.exported = exported;
        this.machine = machine;
        this.watch = watch;
        costs = new CostFiles(this.work);
    }

    /**
     * Begins, or goes on, until all is done.
     *
     * @throws PausedException if the time is over before that
     * @throws IOException if a file cannot be read or written, or the folder holds a contest with other settings
     * @throws InterruptedException if the thread is interrupted
     */
    public ContestResult run() throws IOException, InterruptedException {
        work.begin(settings);
        ContestGround ground = ContestGround.prepare(settings, work, machine.dataThreads(), watch);
        ContestRecipes recipes = new ContestRecipes(ground, machine);
        RecipeTraining training = new RecipeTraining(ground, new BranchTraining(ground, machine, watch), watch);
        List<Trial> trials = new PaperTrials(ground, work, recipes, training, watch).all();
        Trial best = PaperTrials.best(trials);
        CourseRuns runs = new CourseRuns(ground, work, recipes, training, costs, best.choice());
        List<Course> courses = runs.train();

        StandardModel standard = new StandardModel(ground, watch);
        List<TestStage.Entry> entries = new ArrayList<>();
        for (Course course : courses) {
            for (long seed : settings.seeds()) {
                entries.add(entry(course, seed, runs, standard, best.inferenceMask()));
            }
        }
        entries.addAll(new BaselineStage(ground, costs, watch).entries());
        exported.ifPresent(folder -> entries.add(exported(folder)));
        new TestStage(settings, work, ground.tokenizer(), watch).run(entries);
        return new ContestResult(settings, standings(courses), trials, runs.curves(courses));
    }

    private static TestStage.Entry entry(
            Course course, long seed, CourseRuns runs, StandardModel standard, double inferenceMask) {
        return course.contender() == Contender.STANDARD
                ? new TestStage.Entry(
                        List.of(course.key(), course.rawKey()),
                        seed,
                        () -> standard.open(runs.folder(course, seed), course.key(), course.rawKey()))
                : new TestStage.Entry(
                        List.of(course.key()),
                        seed,
                        () -> PaperEstimator.open(runs.folder(course, seed), Map.of(course.key(), inferenceMask)));
    }

    private TestStage.Entry exported(Path folder) {
        String key = Contender.EXPORTED.key();
        return new TestStage.Entry(List.of(key), settings.seeds().get(0), () -> {
            costs.write(key, settings.seeds().get(0), ExportedEstimator.cost(folder));
            return new ExportedEstimator(key, folder);
        });
    }

    private List<Standing> standings(List<Course> courses) throws IOException {
        List<Standing> standings = new ArrayList<>();
        List<Long> first = settings.seeds().subList(0, 1);
        for (Course course : courses) {
            standings.add(standing(course.key(), course.title(), course, settings.seeds()));
            if (course.contender() == Contender.STANDARD) {
                Course raw = new Course(
                        course.rawKey(), course.title() + ", raw", course.contender(), Set.of(), course.budget());
                standings.add(standing(raw.key(), raw.title(), raw, settings.seeds()));
            }
        }
        standings.add(standing(Contender.NEAREST_NEIGHBORS, first));
        standings.add(standing(Contender.PERCEPTRON, settings.seeds()));
        if (exported.isPresent()) {
            standings.add(standing(Contender.EXPORTED, first));
        }
        return standings;
    }

    private Standing standing(String key, String title, Course course, List<Long> seeds) throws IOException {
        return new Standing(key, title, course.contender(), course.matches(), trainings(key, seeds));
    }

    private Standing standing(Contender contender, List<Long> seeds) throws IOException {
        return new Standing(contender.key(), contender.title(), contender, Set.of(), trainings(contender.key(), seeds));
    }

    private List<Training> trainings(String key, List<Long> seeds) throws IOException {
        List<Training> trainings = new ArrayList<>();
        for (long seed : seeds) {
            Cost cost = costs.read(key, seed);
            Map<TestCondition, List<TestOutcome>> outcomes = new EnumMap<>(TestCondition.class);
            for (TestCondition condition : TestCondition.values()) {
                outcomes.put(condition, OutcomeFile.read(work.outcomes(key, seed, condition)));
            }
            trainings.add(new Training(seed, cost, outcomes));
        }
        return trainings;
    }
}
