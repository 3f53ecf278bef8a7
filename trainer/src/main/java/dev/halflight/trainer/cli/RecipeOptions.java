/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.paper.PaperConfig;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.train.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which network a new run trains, and how it learns. */
final class RecipeOptions {
    private static final int STANDARD_BATCH = 64;
    private static final int PAPER_BATCH = 256;

    enum Name {
        STANDARD,
        PAPER
    }

    @Option(
            names = "--recipe",
            description = "${COMPLETION-CANDIDATES}: Halflight's own network, or the one of arXiv 2510.22527.")
    private Name name = Name.STANDARD;

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description = "The highest learning rate; by default the recipe's own.")
    private @Nullable Double learningRate;

    @Option(names = "--batch", paramLabel = "N", description = "Samples of a step; by default 64, the paper's 256.")
    private @Nullable Integer batchSize;

    @Option(
            names = "--branch-galaxies",
            defaultValue = "40000",
            paramLabel = "N",
            description =
                    "Objects that the photometry's and the spectrum's fast branches learn from before the rest of Halflight's"
                            + " network; 0 for none.")
    private int branchGalaxies;

    @Option(names = "--branch-steps", defaultValue = "6000", paramLabel = "N", description = "Steps of that training.")
    private long branchSteps;

    @Option(names = "--paper-width", defaultValue = "256", description = "Width of the paper's network.")
    private int paperWidth;

    @Option(
            names = "--paper-image",
            description = "What the paper's network reads of a pixel: ${COMPLETION-CANDIDATES}.")
    private PaperConfig.ImageInput paperImage = PaperConfig.ImageInput.RAW;

    @Option(
            names = "--paper-hidden",
            defaultValue = "0.75",
            description = "Share of the tokens that the paper's training hides.")
    private double paperHidden;

    @Option(
            names = "--paper-hidden-in-use",
            defaultValue = "0.25",
            description = "Share of an image's tokens that is hidden when the paper's model is asked.")
    private double paperHiddenInUse;

    @Option(names = "--paper-decay", description = "How the paper's learning rate falls: ${COMPLETION-CANDIDATES}.")
    private Schedule.Decay paperDecay = Schedule.Decay.NONE;

    int batchSize() {
        if (batchSize != null) {
            return batchSize;
        }
        return name == Name.PAPER ? PAPER_BATCH : STANDARD_BATCH;
    }

    /**
     * The recipe.
     *
     * @throws IllegalArgumentException if there is none such
     */
    RecipeSettings settings() {
        if (name == Name.STANDARD) {
            double rate = learningRate == null ? OptimizerConfig.standard().learningRate() : learningRate;
            return new RecipeSettings.Standard(rate, BranchPlan.of(branchGalaxies, branchSteps));
        }
        PaperConfig standard = PaperConfig.standard();
        return new RecipeSettings.Paper(new PaperConfig(
                paperWidth,
                paperImage,
                paperHidden,
                paperHiddenInUse,
                standard.dropped(),
                learningRate == null ? standard.learningRate() : learningRate,
                paperDecay));
    }
}
