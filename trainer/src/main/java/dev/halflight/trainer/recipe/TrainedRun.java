/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.NativeMemory;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.Recipe;
import dev.halflight.trainer.train.RedshiftAnswer;
import dev.halflight.trainer.train.Samples;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a training run has learned, of whatever recipe, ready to be asked.
 *
 * @param settings what the run was started with
 * @param recipe its recipe
 * @param weights the moving average of its weights
 * @param done the training behind them
 */
public record TrainedRun(RunSettings settings, Recipe<?> recipe, Weights weights, Done done) {
    /**
     * Opens a run at its last checkpoint.
     *
     * @throws IOException if there is no run, or it has no checkpoint yet
     */
    public static TrainedRun last(RunFolder folder) throws IOException {
        return open(folder.read(), folder.checkpoint());
    }

    /**
     * Opens a run as it was at its best validation.
     *
     * @throws IOException if there is no run, or it was not validated
     */
    public static TrainedRun best(RunFolder folder) throws IOException {
        return open(folder.read(), folder.best());
    }

    private static TrainedRun open(RunSettings settings, Path checkpoint) throws IOException {
        Recipe<?> recipe = Recipes.of(settings, checkpoint);
        Weights weights = Checkpoint.average(checkpoint, recipe.network());
        return new TrainedRun(settings, recipe, weights, Checkpoint.done(checkpoint));
    }

    /**
     * The redshifts of some observations from their images alone, a batch's worth at a time.
     *
     * @throws IllegalArgumentException if an observation cannot be used; the message names it
     */
    public List<RedshiftAnswer> photoz(List<Observation> observations) {
        return photoz(recipe, observations);
    }

    private <B extends Samples<B>> List<RedshiftAnswer> photoz(Recipe<B> of, List<Observation> observations) {
        B batch = of.validation().make(observations, 0);
        return NativeMemory.scoped(() -> of.photoz(weights, batch).redshifts());
    }
}
