/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.BatchBuilder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.train.LossConfig;
import dev.halflight.trainer.train.Recipe;
import dev.halflight.trainer.train.StandardRecipe;
import dev.halflight.v1.ObjectClass;
import java.io.IOException;
import java.nio.file.Path;

/** The recipes there are. */
public final class Recipes {
    private Recipes() {}

    /** The recipe of a run that begins: its network has not been trained. */
    public static Recipe<?> begin(RunSettings settings) {
        return standard(settings, new Mmae(NetworkConfig.standard(sizes(settings)), settings.seed()));
    }

    /**
     * The recipe of a run that goes on, or is used: its network is the one that the checkpoint holds.
     *
     * @throws IOException if the checkpoint cannot be read or is one of another recipe
     */
    public static Recipe<?> of(RunSettings settings, Path checkpoint) throws IOException {
        return standard(settings, Checkpoint.network(checkpoint, Mmae.ARCHITECTURE));
    }

    private static StandardRecipe standard(RunSettings settings, Mmae network) {
        Tokenizer tokenizer = new Tokenizer(settings.layout(), settings.contextScaling());
        return new StandardRecipe(
                network,
                LossConfig.standard(),
                new BatchBuilder(tokenizer, settings.augmentation())::build,
                new BatchBuilder(tokenizer, Augmentation.imagesAsServed())::build);
    }

    private static TensorSizes sizes(RunSettings settings) {
        TokenLayout layout = settings.layout();
        return new TensorSizes(
                layout.imageTokens(),
                layout.imageTokenLength(),
                layout.imageTokenPixels(),
                settings.contextScaling().length(),
                layout.spectrumTokens(),
                layout.spectrumTokenLength(),
                layout.spectrumPatch(),
                settings.redshiftGrid().cells(),
                ObjectClass.values().length);
    }
}
