/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.BatchBuilder;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.paper.PaperConfig;
import dev.halflight.trainer.paper.PaperNetwork;
import dev.halflight.trainer.paper.PaperRecipe;
import dev.halflight.trainer.paper.PaperSize;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.train.Budget;
import dev.halflight.trainer.train.LossConfig;
import dev.halflight.trainer.train.Recipe;
import dev.halflight.trainer.train.Schedule;
import dev.halflight.trainer.train.StandardRecipe;
import dev.halflight.trainer.train.TrainingConfig;
import dev.halflight.v1.ObjectClass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The recipes there are. */
public final class Recipes {
    private static final double WARM_UP = 0.05;

    private Recipes() {}

    /** The recipe of a run that begins: its network has not been trained. */
    public static Recipe<?> begin(RunSettings settings) {
        if (settings.recipe() instanceof RecipeSettings.Paper paper) {
            PaperSize size = PaperSize.ofWidth(paper.config().width());
            return paper(settings, paper, new PaperNetwork(size, settings.seed()));
        }
        return standard(settings, new Mmae(NetworkConfig.standard(sizes(settings)), settings.seed()));
    }

    /**
     * The recipe of a run that goes on, or is used: its network is the one that the checkpoint holds.
     *
     * @throws IOException if the checkpoint cannot be read or is one of another recipe
     */
    public static Recipe<?> of(RunSettings settings, Path checkpoint) throws IOException {
        if (settings.recipe() instanceof RecipeSettings.Paper paper) {
            return paper(settings, paper, Checkpoint.network(checkpoint, PaperNetwork.ARCHITECTURE));
        }
        return standard(settings, Checkpoint.network(checkpoint, Mmae.ARCHITECTURE));
    }

    private static Recipe<?> paper(RunSettings settings, RecipeSettings.Paper recipe, PaperNetwork network) {
        Tokenizer tokenizer = new Tokenizer(settings.layout(), settings.contextScaling());
        return new PaperRecipe(network, recipe.config(), tokenizer);
    }

    private static Recipe<?> standard(RunSettings settings, Mmae network) {
        Tokenizer tokenizer = new Tokenizer(settings.layout(), settings.contextScaling());
        return new StandardRecipe(
                network,
                LossConfig.standard(),
                new BatchBuilder(tokenizer, settings.augmentation())::build,
                new BatchBuilder(tokenizer, Augmentation.imagesAsServed())::build);
    }

    /** How the weights of a run of this recipe follow their gradients. */
    public static OptimizerConfig optimizer(RecipeSettings settings) {
        if (settings instanceof RecipeSettings.Paper paper) {
            return paper.config().optimizer();
        }
        RecipeSettings.Standard standard = (RecipeSettings.Standard) settings;
        return OptimizerConfig.standard().withLearningRate(standard.learningRate());
    }

    /** How a run of this recipe trains. */
    public static TrainingConfig training(RecipeSettings settings, Budget budget, OptionalInt patience, int threads) {
        Optional<PaperConfig> paper =
                settings instanceof RecipeSettings.Paper recipe ? Optional.of(recipe.config()) : Optional.empty();
        return new TrainingConfig(
                budget,
                optimizer(settings),
                paper.isPresent() ? 0 : WARM_UP,
                paper.map(PaperConfig::decay).orElse(Schedule.Decay.COSINE),
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                patience,
                threads);
    }

    private static TensorSizes sizes(RunSettings settings) {
        return sizes(settings.layout(), settings.contextScaling().length(), settings.redshiftGrid());
    }

    /** The sizes of what enters and leaves a network of a layout. */
    public static TensorSizes sizes(TokenLayout layout, int contextLength, RedshiftGrid grid) {
        return new TensorSizes(
                layout.imageTokens(),
                layout.imageTokenLength(),
                layout.imageTokenPixels(),
                contextLength,
                layout.spectrumTokens(),
                layout.spectrumTokenLength(),
                layout.spectrumPatch(),
                grid.cells(),
                ObjectClass.values().length);
    }
}
