/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Network;
import dev.halflight.trainer.recipe.BranchStage;
import dev.halflight.trainer.recipe.Recipes;
import dev.halflight.trainer.recipe.TrainedRun;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.torch.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a model on observations. */
@Command(
        name = "train",
        description = {
            "Trains a model on files of observations or on a simulated sky, into a run folder with checkpoint and learning curve.",
            "Run again with the same folder, it goes on where the checkpoint left it."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class TrainCommand implements Callable<Integer> {
    @Mixin
    private NewRunOptions begin = new NewRunOptions();

    @Option(names = "--run", required = true, paramLabel = "FOLDER", description = "The run folder.")
    private Path run = Path.of("runs");

    @Mixin
    private TrainingOptions training = new TrainingOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        training.prepare();
        RunFolder folder = new RunFolder(run);
        if (!folder.isStarted()) {
            folder.start(begin.settings());
        }
        if (!Files.isRegularFile(folder.checkpoint())) {
            Checkpoint.write(folder.checkpoint(), initial(folder, folder.read()));
        }
        training.train(folder);
        return 0;
    }

    private TrainingState initial(RunFolder folder, RunSettings settings) throws IOException, InterruptedException {
        Network network = Recipes.begin(settings).network();
        OptimizerConfig optimizer = Recipes.optimizer(settings.recipe());
        Optional<RunFolder> earlier = begin.earlier();
        if (earlier.isPresent()) {
            Weights weights = Weights.initial(
                    network.parameters(), TrainedRun.last(earlier.get()).weights());
            return TrainingState.initial(network, weights, optimizer, settings.seed());
        }
        if (network instanceof Mmae mmae
                && settings.recipe() instanceof RecipeSettings.Standard standard
                && !standard.branches().none()) {
            TrainingState branches = branches(folder, settings, mmae, standard.branches());
            return TrainingState.initial(network, branches.average().weights().copy(), optimizer, settings.seed())
                    .at(branches.done().next());
        }
        return TrainingState.initial(network, optimizer, settings.seed());
    }

    private TrainingState branches(RunFolder folder, RunSettings settings, Mmae network, BranchPlan plan)
            throws IOException, InterruptedException {
        RunFolder own = folder.branches();
        Files.createDirectories(own.path());
        BranchStage stage = new BranchStage(network, settings, plan, own.checkpoint(), training.threads());
        Progress kept = Progress.start("objects", "objects", plan.galaxies());
        try (ObservationSource observations = ObservationSource.open(settings.files(), settings.simulated());
                LearningCurve curve = new LearningCurve(own, stage.lossParts(), training.bound())) {
            return stage.run(observations, kept::reach, curve);
        } finally {
            kept.close();
        }
    }
}
