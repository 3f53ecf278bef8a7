/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RecipeSettings;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Network;
import dev.halflight.trainer.recipe.BranchStage;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.train.TrainingListener;
import dev.halflight.trainer.train.TrainingReport;
import dev.halflight.trainer.train.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;

/** How a training begins: the standard network's fast branches are trained first, whose processor time is its own. */
final class BranchTraining {
    private final ContestGround ground;
    private final TrainingMachine machine;
    private final Watch watch;

    BranchTraining(ContestGround ground, TrainingMachine machine, Watch watch) {
        this.ground = ground;
        this.machine = machine;
        this.watch = watch;
    }

    /**
     * The state of a training before its first step.
     *
     * @throws PausedException if the time is over before the branches are trained
     */
    TrainingState begin(RunFolder folder, RunSettings settings, Network network, OptimizerConfig optimizer)
            throws IOException, InterruptedException {
        if (network instanceof Mmae mmae
                && settings.recipe() instanceof RecipeSettings.Standard standard
                && !standard.branches().none()) {
            TrainingState branches = train(folder.branches(), settings, mmae, standard.branches());
            return TrainingState.initial(network, branches.average().weights().copy(), optimizer, settings.seed())
                    .at(branches.done().next());
        }
        return TrainingState.initial(network, optimizer, settings.seed());
    }

    private TrainingState train(RunFolder folder, RunSettings settings, Mmae network, BranchPlan plan)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.path());
        BranchStage stage = new BranchStage(network, settings, plan, folder.checkpoint(), machine.threads());
        try (ObservationSource galaxies = ground.source(settings.seed())) {
            return stage.run(galaxies, kept -> watch.check(), new Steps());
        }
    }

    /** Lets the training pause between two steps. */
    private final class Steps implements TrainingListener {
        @Override
        public void reported(TrainingReport report) {
            watch.check();
            watch.note(report.done().steps() + " steps of the branches");
        }

        @Override
        public void validated(Done done, ValidationReport report) {}
    }
}
