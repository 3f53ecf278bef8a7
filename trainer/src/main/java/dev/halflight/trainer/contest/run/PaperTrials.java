/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.halflight.trainer.contest.PaperChoice;
import dev.halflight.trainer.contest.Score;
import dev.halflight.trainer.contest.Snapshot;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.contest.TestOutcome;
import dev.halflight.trainer.contest.Trial;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.train.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Chooses the settings of the paper's recipe by short trainings: the learning rate with and without a stretch of the pixels, then the
 * part of the image that training hides; of each, how much to hide when it is asked.
 */
final class PaperTrials {
    private static final List<Double> RATES = List.of(1e-4, 3e-4, 1e-3);
    private static final double PAPER_MASK = 0.75;
    private static final List<Double> OTHER_MASKS = List.of(0.25, 0.5);
    private static final List<Double> INFERENCE_MASKS = List.of(0.0, 0.25);
    private static final long SEED = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final ContestGround ground;
    private final WorkFolder work;
    private final ContestRecipes recipes;
    private final RecipeTraining training;
    private final Watch watch;

    PaperTrials(ContestGround ground, WorkFolder work, ContestRecipes recipes, RecipeTraining training, Watch watch) {
        this.ground = ground;
        this.work = work;
        this.recipes = recipes;
        this.training = training;
        this.watch = watch;
    }

    /** The trial of the lowest mean absolute error: sigma_NMAD is low, too, where every answer is wrong by as much. */
    static Trial best(List<Trial> trials) {
        return trials.stream()
                .min(Comparator.comparingDouble(trial -> trial.validated().crps()))
                .orElseThrow(() -> new IllegalArgumentException("nothing was tried"));
    }

    /**
     * Makes all trials that were not made before.
     *
     * @throws PausedException if the time is over before that
     */
    List<Trial> all() throws IOException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (double rate : RATES) {
            for (boolean stretched : new boolean[] {false, true}) {
                trials.addAll(of(new PaperChoice(rate, stretched, PAPER_MASK)));
            }
        }
        PaperChoice best = best(trials).choice();
        for (double mask : OTHER_MASKS) {
            trials.addAll(of(new PaperChoice(best.learningRate(), best.stretched(), mask)));
        }
        return trials;
    }

    private List<Trial> of(PaperChoice choice) throws IOException, InterruptedException {
        RunFolder folder = work.trial(choice.key());
        Path file = folder.path().resolve("trials.json");
        if (!Files.exists(file)) {
            RunSettings settings = recipes.paper(choice, SEED);
            Budget budget = new Budget.Views(ground.settings().trialViews());
            Done done = training.train(
                    "try the paper's recipe, " + choice.title(), folder, settings, recipes.training(settings, budget));
            WorkFolder.replace(file, JSON.writeValueAsString(validated(choice, folder, done)));
        }
        return List.of(JSON.readValue(file.toFile(), Trial[].class));
    }

    private List<Trial> validated(PaperChoice choice, RunFolder folder, Done done) throws IOException {
        Map<String, Double> masks =
                INFERENCE_MASKS.stream().collect(Collectors.toMap(String::valueOf, UnaryOperator.identity()));
        Map<String, List<TestOutcome>> outcomes = outcomes(PaperEstimator.open(folder, masks));
        return INFERENCE_MASKS.stream()
                .map(mask -> {
                    Score score = Score.of(outcomes.get(String.valueOf(mask)));
                    Snapshot validated = new Snapshot(
                            done.views(),
                            done.processor().toMillis() / 1e3,
                            score.sigmaNmad(),
                            score.bias(),
                            score.outliers(),
                            score.crps());
                    return new Trial(choice, done.views(), mask, validated);
                })
                .toList();
    }

    private Map<String, List<TestOutcome>> outcomes(PaperEstimator estimator) {
        Map<String, List<TestOutcome>> outcomes = new HashMap<>();
        ContestGround.ValidationScan scan = ground.validation();
        watch.begin("validate", "galaxies", ground.settings().validation());
        while (!scan.isOver()) {
            watch.check();
            List<Galaxy> galaxies = scan.next();
            if (!galaxies.isEmpty()) {
                TestChunk chunk = TestChunk.of(galaxies, TestCondition.WHOLE, ground.tokenizer());
                estimator
                        .estimate(chunk)
                        .forEach((key, redshifts) -> outcomes.computeIfAbsent(key, unused -> new ArrayList<>())
                                .addAll(chunk.outcomes(redshifts)));
            }
            watch.reach(scan.found());
        }
        return outcomes;
    }
}
