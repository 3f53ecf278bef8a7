/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.contest.Snapshot;
import dev.halflight.trainer.data.ObservationBatches;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.recipe.Recipes;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.train.BatchSource;
import dev.halflight.trainer.train.CheckpointFiles;
import dev.halflight.trainer.train.Recipe;
import dev.halflight.trainer.train.Samples;
import dev.halflight.trainer.train.Trainer;
import dev.halflight.trainer.train.TrainingConfig;
import dev.halflight.trainer.train.Validation;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains recipes on the contest's galaxies, each in a run folder that it goes on from. */
final class RecipeTraining {
    private final ContestGround ground;
    private final BranchTraining branches;
    private final Watch watch;

    /** Trainings on this ground. */
    RecipeTraining(ContestGround ground, BranchTraining branches, Watch watch) {
        this.ground = ground;
        this.branches = branches;
        this.watch = watch;
    }

    /**
     * Trains until the budget is spent; one that is trained already is left as it is.
     *
     * @param title what to tell of it
     * @return the training that lies behind it
     * @throws PausedException if the time is over before that; the last checkpoint is kept
     */
    Done train(String title, RunFolder folder, RunSettings settings, TrainingConfig config)
            throws IOException, InterruptedException {
        if (!folder.isStarted()) {
            folder.start(settings);
        }
        boolean goesOn = Files.isRegularFile(folder.checkpoint());
        Done done = goesOn ? Checkpoint.done(folder.checkpoint()) : Done.NOTHING;
        if (config.budget().progress(done) < 1) {
            watch.begin(title, "percent", 100);
            Recipe<?> recipe = goesOn ? Recipes.of(folder.read(), folder.checkpoint()) : Recipes.begin(folder.read());
            done = train(recipe, folder, done, config);
        }
        return done;
    }

    private <B extends Samples<B>> Done train(Recipe<B> recipe, RunFolder folder, Done done, TrainingConfig config)
            throws IOException, InterruptedException {
        RunSettings settings = folder.read();
        Trainer<B> trainer = new Trainer<>(
                recipe,
                config,
                stepsDone -> batches(recipe, settings, stepsDone),
                new Validation<>(recipe, validationBatches(recipe, settings.batchSize())),
                new CheckpointFiles(folder.checkpoint(), folder.best()),
                new SnapshotFile(curve(folder), done, watch));
        TrainingState start = Files.isRegularFile(folder.checkpoint())
                ? Checkpoint.read(folder.checkpoint(), recipe.network(), config.optimizer())
                : branches.begin(folder, settings, recipe.network(), config.optimizer());
        return trainer.run(start).done();
    }

    private <B extends Samples<B>> BatchSource<B> batches(Recipe<B> recipe, RunSettings settings, long stepsDone) {
        return new PausingBatches<>(
                new ObservationBatches<>(
                        ground.source(settings.seed()),
                        recipe.training(),
                        settings.batchSize(),
                        settings.seed(),
                        ground.dataThreads(),
                        stepsDone),
                watch);
    }

    /** The learning curve of a training. */
    List<Snapshot> snapshots(RunFolder folder) throws IOException {
        return SnapshotFile.read(curve(folder));
    }

    private static Path curve(RunFolder folder) {
        return folder.path().resolve("snapshots.csv");
    }

    private <B extends Samples<B>> List<B> validationBatches(Recipe<B> recipe, int size) {
        List<Observation> galaxies = ground.curveGalaxies();
        List<B> batches = new ArrayList<>();
        for (int from = 0; from < galaxies.size(); from += size) {
            batches.add(recipe.validation().make(galaxies.subList(from, Math.min(from + size, galaxies.size())), from));
        }
        return batches;
    }
}
