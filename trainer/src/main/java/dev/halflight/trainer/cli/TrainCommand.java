/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.data.BranchPlan;
import dev.halflight.trainer.data.FileObservations;
import dev.halflight.trainer.data.ObservationBatches;
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
import dev.halflight.trainer.torch.MatrixSpeed;
import dev.halflight.trainer.torch.OptimizerConfig;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.BatchMaker;
import dev.halflight.trainer.train.CheckpointFiles;
import dev.halflight.trainer.train.Recipe;
import dev.halflight.trainer.train.Samples;
import dev.halflight.trainer.train.Trainer;
import dev.halflight.trainer.train.TrainingConfig;
import dev.halflight.trainer.train.Validation;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--validation", paramLabel = "FILE.avro", description = "Observations to validate on.")
    private List<Path> validation = List.of();

    @Option(names = "--validation-count", defaultValue = "768", description = "How many of them.")
    private int validationCount;

    @Option(names = "--run", required = true, paramLabel = "FOLDER", description = "The run folder.")
    private Path run = Path.of("runs");

    @Mixin
    private BudgetOptions budget = new BudgetOptions();

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = {
                "Ends the run when N validations in a row were no better than the best so far.",
                "The run as it was at its best is kept in best.pt in any case."
            })
    private @Nullable Integer patience;

    @Option(names = "--threads", defaultValue = "2", description = "Threads that share the samples of a step.")
    private int threads;

    @Option(names = "--data-threads", defaultValue = "1", description = "Threads that make batches ahead.")
    private int dataThreads;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFolder folder = new RunFolder(run);
        if (!folder.isStarted()) {
            folder.start(begin.settings());
        }
        RunSettings settings = folder.read();
        boolean goesOn = Files.isRegularFile(folder.checkpoint());
        Recipe<?> recipe = goesOn ? Recipes.of(settings, folder.checkpoint()) : Recipes.begin(settings);
        train(folder, settings, recipe);
        return 0;
    }

    private <B extends Samples<B>> void train(RunFolder folder, RunSettings settings, Recipe<B> recipe)
            throws IOException, InterruptedException {
        TrainingConfig config = Recipes.training(settings.recipe(), budget.budget(), patience(), threads);
        try (LearningCurve curve = new LearningCurve(folder, recipe.lossParts(), bound())) {
            Trainer<B> trainer = new Trainer<>(
                    recipe,
                    config,
                    stepsDone -> batches(settings, recipe.training(), stepsDone),
                    new Validation<>(recipe, validationBatches(settings, recipe.validation())),
                    new CheckpointFiles(folder.checkpoint(), folder.best()),
                    curve);
            trainer.run(state(folder, settings, recipe.network(), config.optimizer()));
        }
    }

    private double bound() throws InterruptedException {
        double bound = MatrixSpeed.measure(threads);
        System.err.printf("matrix products, %d threads: at most %.0f GFLOP/s%n", threads, bound / 1e9);
        return bound;
    }

    private OptionalInt patience() {
        return patience == null ? OptionalInt.empty() : OptionalInt.of(patience);
    }

    private TrainingState state(RunFolder folder, RunSettings settings, Network network, OptimizerConfig optimizer)
            throws IOException, InterruptedException {
        if (Files.isRegularFile(folder.checkpoint())) {
            return Checkpoint.read(folder.checkpoint(), network, optimizer);
        }
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
        BranchStage stage = new BranchStage(network, settings, plan, own.checkpoint(), threads);
        Progress kept = Progress.start("objects", "objects", plan.galaxies());
        try (ObservationSource observations = ObservationSource.open(settings.files(), settings.simulated());
                LearningCurve curve = new LearningCurve(own, stage.lossParts())) {
            return stage.run(observations, kept::reach, curve);
        } finally {
            kept.close();
        }
    }

    private <B> ObservationBatches<B> batches(RunSettings settings, BatchMaker<B> maker, long stepsDone) {
        try {
            return new ObservationBatches<>(
                    ObservationSource.open(settings.files(), settings.simulated()),
                    maker,
                    settings.batchSize(),
                    settings.seed(),
                    dataThreads,
                    stepsDone);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private <B> List<B> validationBatches(RunSettings settings, BatchMaker<B> maker) throws IOException {
        List<B> batches = new ArrayList<>();
        if (validation.isEmpty()) {
            return batches;
        }
        try (FileObservations observations = new FileObservations(validation)) {
            for (int done = 0; done < validationCount; done += settings.batchSize()) {
                List<Observation> samples = new ArrayList<>();
                while (samples.size() < settings.batchSize()) {
                    samples.add(observations.next().get());
                }
                batches.add(maker.make(samples, done));
            }
        }
        return batches;
    }
}
