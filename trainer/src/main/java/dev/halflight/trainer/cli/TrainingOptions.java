/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.data.FileObservations;
import dev.halflight.trainer.data.ObservationBatches;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.recipe.Recipes;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.ComputeDevice;
import dev.halflight.trainer.torch.MatrixSpeed;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a run goes on from its checkpoint. */
final class TrainingOptions {
    @Option(names = "--validation", paramLabel = "FILE.avro", description = "Observations to validate on.")
    private List<Path> validation = List.of();

    @Option(names = "--validation-count", defaultValue = "768", description = "How many of them.")
    private int validationCount;

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

    @Option(
            names = "--device",
            defaultValue = "cpu",
            description =
                    "Where to compute: cpu or, not yet tried, an NVIDIA GPU such as cuda:0 (build with the profile gpu).")
    private String device = "cpu";

    @Option(
            names = "--precision",
            description = "What matrix products are computed in: ${COMPLETION-CANDIDATES}; bf16 on a GPU only.")
    private ComputeDevice.MatrixPrecision precision = ComputeDevice.MatrixPrecision.FP32;

    /** Chooses where this program computes; to be called before anything is computed. */
    void prepare() {
        ComputeDevice.choose(device, precision);
    }

    /**
     * Goes on with a run that has a checkpoint, until the budget or the patience is spent.
     *
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    void train(RunFolder folder) throws IOException, InterruptedException {
        RunSettings settings = folder.read();
        train(folder, settings, Recipes.of(settings, folder.checkpoint()));
    }

    private <B extends Samples<B>> void train(RunFolder folder, RunSettings settings, Recipe<B> recipe)
            throws IOException, InterruptedException {
        OptionalInt limit = patience == null ? OptionalInt.empty() : OptionalInt.of(patience);
        TrainingConfig config = Recipes.training(settings.recipe(), budget.budget(), limit, threads);
        try (LearningCurve curve = new LearningCurve(folder, recipe.lossParts(), bound())) {
            Trainer<B> trainer = new Trainer<>(
                    recipe,
                    config,
                    stepsDone -> batches(settings, recipe.training(), stepsDone),
                    new Validation<>(recipe, validationBatches(settings, recipe.validation())),
                    new CheckpointFiles(folder.checkpoint(), folder.best()),
                    curve);
            trainer.run(Checkpoint.read(folder.checkpoint(), recipe.network(), config.optimizer()));
        }
    }

    /** Threads that share the samples of a step. */
    int threads() {
        return threads;
    }

    /** Measures what no training in so many threads can exceed, operations a second. */
    double bound() throws InterruptedException {
        double bound = MatrixSpeed.measure(threads);
        System.err.printf("matrix products in %d threads: at most %.0f GFLOP/s%n", threads, bound / 1e9);
        return bound;
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
