/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.ContestSettings;
import dev.halflight.trainer.contest.PaperChoice;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.data.SimulatedSky;
import dev.halflight.trainer.paper.PaperConfig;
import dev.halflight.trainer.paper.PaperNetwork;
import dev.halflight.trainer.paper.PaperSize;
import dev.halflight.trainer.recipe.Recipes;
import dev.halflight.trainer.train.Budget;
import dev.halflight.trainer.train.Schedule;
import dev.halflight.trainer.train.TrainingConfig;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * The recipes as they take part: the paper's with a network of about as many parameters as the standard one, both with the same batches
 * and a learning rate that rises for a twentieth of the training and falls to zero at its end.
 */
final class ContestRecipes {
    private static final double WARM_UP = 0.05;
    private static final double LARGEST_RATIO = 1.5;
    private static final int WIDTH_STEP = 8;
    /** A short training is not to be outweighed by that of the branches before it. */
    private static final long VIEWS_PER_BRANCH_STEP = 8;

    private final ContestGround ground;
    private final TrainingMachine machine;
    private final long parameters;
    private final int paperWidth;
    private final long paperParameters;

    ContestRecipes(ContestGround ground, TrainingMachine machine) {
        this.ground = ground;
        this.machine = machine;
        parameters = Recipes.begin(standard(1)).network().parameters().size();
        paperWidth = widthOfPaper();
        paperParameters = parametersOfPaper(paperWidth);
        if (ratio(paperParameters) > LARGEST_RATIO) {
            throw new IllegalStateException("no width of the paper's network has about " + parameters
                    + " parameters; the nearest has " + paperParameters);
        }
    }

    /** The width whose number of parameters is nearest; narrow networks are tried first, for wide ones take long to make. */
    private int widthOfPaper() {
        int width = WIDTH_STEP;
        while (ratio(parametersOfPaper(width + WIDTH_STEP)) < ratio(parametersOfPaper(width))) {
            width += WIDTH_STEP;
        }
        return width;
    }

    private static long parametersOfPaper(int width) {
        return new PaperNetwork(PaperSize.ofWidth(width), 1).parameters().size();
    }

    private double ratio(long others) {
        return Math.max(others / (double) parameters, parameters / (double) others);
    }

    /** Parameters of the standard network. */
    long standardParameters() {
        return parameters;
    }

    /** Parameters of the paper's network. */
    long paperParameters() {
        return paperParameters;
    }

    RunSettings standard(long seed) {
        BranchPlan usual = BranchPlan.standard();
        BranchPlan branches = BranchPlan.of(
                Math.min(usual.galaxies(), ground.settings().galaxies()),
                Math.min(usual.steps(), ground.settings().views() / VIEWS_PER_BRANCH_STEP));
        double rate = new RecipeSettings.Standard().learningRate();
        return settings(new RecipeSettings.Standard(rate, branches), seed);
    }

    RunSettings paper(PaperChoice choice, long seed) {
        PaperConfig config = new PaperConfig(
                paperWidth,
                choice.stretched() ? PaperConfig.ImageInput.ASINH : PaperConfig.ImageInput.RAW,
                choice.imageMask(),
                0,
                PaperConfig.standard().dropped(),
                choice.learningRate(),
                Schedule.Decay.COSINE);
        return settings(new RecipeSettings.Paper(config), seed);
    }

    private RunSettings settings(RecipeSettings recipe, long seed) {
        return new RunSettings(
                recipe,
                "",
                List.of(),
                List.of(new SimulatedSky(
                        ContestSettings.TRAINING_SKY, ground.settings().sky())),
                ground.layout(),
                ground.scaling(),
                ground.grid(),
                Augmentation.standard(),
                ground.settings().batch(),
                seed);
    }

    /** How a run with these settings trains. */
    TrainingConfig training(RunSettings settings, Budget budget) {
        TrainingConfig own = Recipes.training(settings.recipe(), budget, OptionalInt.empty(), machine.threads());
        return new TrainingConfig(
                budget,
                own.optimizer(),
                WARM_UP,
                Schedule.Decay.COSINE,
                Duration.ofSeconds(5),
                machine.snapshotEvery(),
                machine.checkpointEvery(),
                OptionalInt.empty(),
                machine.threads());
    }
}
