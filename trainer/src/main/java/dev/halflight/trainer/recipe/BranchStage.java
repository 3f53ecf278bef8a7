/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.recipe;

import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.BranchPool;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.model.ImageComponents;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.BranchBatch;
import dev.halflight.trainer.train.BranchRecipe;
import dev.halflight.trainer.train.Budget;
import dev.halflight.trainer.train.CheckpointFiles;
import dev.halflight.trainer.train.LossConfig;
import dev.halflight.trainer.train.Schedule;
import dev.halflight.trainer.train.Trainer;
import dev.halflight.trainer.train.TrainingConfig;
import dev.halflight.trainer.train.TrainingListener;
import dev.halflight.trainer.train.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongConsumer;

/** The training of the branches that learn fast, before that of the whole network; the components of images are learned at once. */
public final class BranchStage {
    /** Matrices of the rest of the network are not to decay meanwhile. */
    private static final double WEIGHT_DECAY = 0;

    private static final double LEARNING_RATE = 2.5e-3;

    private final BranchRecipe recipe;
    private final RunSettings settings;
    private final BranchPlan plan;
    private final Path checkpoint;
    private final int threads;

    /**
     * A stage.
     *
     * @param checkpoint the file to keep its state in
     */
    public BranchStage(Mmae network, RunSettings settings, BranchPlan plan, Path checkpoint, int threads) {
        recipe = new BranchRecipe(network, LossConfig.standard());
        this.settings = settings;
        this.plan = plan;
        this.checkpoint = checkpoint;
        this.threads = threads;
    }

    /** The names of the parts of its loss. */
    public List<String> lossParts() {
        return recipe.lossParts();
    }

    /**
     * Trains the branches of a network, or goes on with it where a checkpoint is left.
     *
     * @param observations where objects come from
     * @param kept told how many objects are kept in memory
     * @throws IOException if the checkpoint cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    public TrainingState run(ObservationSource observations, LongConsumer kept, TrainingListener listener)
            throws IOException, InterruptedException {
        Budget budget = new Budget.Steps(plan.steps());
        OptimizerConfig optimizer = new OptimizerConfig(
                LEARNING_RATE, WEIGHT_DECAY, 1, OptimizerConfig.standard().averageDecay());
        TrainingState state = Files.isRegularFile(checkpoint)
                ? Checkpoint.read(checkpoint, recipe.network(), optimizer)
                : TrainingState.initial(recipe.network(), optimizer, settings.seed());
        if (budget.progress(state.done()) >= 1) {
            return state;
        }
        BranchPool pool = new BranchPool(
                observations,
                new Tokenizer(settings.layout(), settings.contextScaling()),
                settings.augmentation(),
                plan,
                settings.seed(),
                kept);
        if (state.done().steps() == 0) {
            ImageComponents components = recipe.network().decoder().components();
            Weights begun = Weights.of(recipe.network().parameters(), ComponentFit.of(components, pool.takeImages()));
            state = TrainingState.initial(recipe.network(), begun, optimizer, settings.seed());
        }
        TrainingConfig config = new TrainingConfig(
                budget,
                optimizer,
                0.05,
                Schedule.Decay.COSINE,
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                OptionalInt.empty(),
                threads);
        Validation<BranchBatch> noValidation = new Validation<>(recipe, List.of());
        return new Trainer<>(
                        recipe, config, pool::from, noValidation, new CheckpointFiles(checkpoint, checkpoint), listener)
                .run(state);
    }
}
