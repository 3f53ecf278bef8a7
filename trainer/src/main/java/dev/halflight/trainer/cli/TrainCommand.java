/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.BatchBuilder;
import dev.halflight.trainer.data.FileObservations;
import dev.halflight.trainer.data.ObservationBatches;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.TrainingState;
import dev.halflight.trainer.train.Batch;
import dev.halflight.trainer.train.Budget;
import dev.halflight.trainer.train.Trainer;
import dev.halflight.trainer.train.TrainingConfig;
import dev.halflight.trainer.train.Validation;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    @Option(names = "--validation", paramLabel = "FILE.avro", description = "Observations to validate on.")
    private List<Path> validation = List.of();

    @Option(names = "--validation-count", defaultValue = "768", description = "How many of them.")
    private int validationCount;

    @Option(names = "--run", required = true, paramLabel = "FOLDER", description = "The run folder.")
    private Path run = Path.of("runs");

    @Option(names = "--minutes", defaultValue = "60", description = "How long to train.")
    private double minutes;

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
        Tokenizer tokenizer = new Tokenizer(settings.layout(), settings.contextScaling());
        TrainingConfig config =
                TrainingConfig.standard(new Budget.Time(Duration.ofMillis((long) (minutes * 60_000))), threads);
        try (LearningCurve curve = new LearningCurve(folder, minutes)) {
            Trainer trainer = new Trainer(
                    config,
                    stepsDone -> batches(settings, tokenizer, stepsDone),
                    new Validation(
                            validationBatches(settings, tokenizer),
                            settings.redshiftGrid().step()),
                    folder.checkpoint(),
                    curve);
            trainer.run(state(folder, settings, tokenizer, config));
        }
        return 0;
    }

    private TrainingState state(RunFolder folder, RunSettings settings, Tokenizer tokenizer, TrainingConfig config)
            throws IOException {
        if (Files.isRegularFile(folder.checkpoint())) {
            return Checkpoint.read(folder.checkpoint(), config.optimizer());
        }
        Mmae network = new Mmae(NetworkConfig.standard(sizes(settings, tokenizer)), settings.seed());
        Optional<RunFolder> earlier = begin.earlier();
        return earlier.isEmpty()
                ? TrainingState.initial(network, config.optimizer(), settings.seed())
                : TrainingState.initial(
                        network,
                        Checkpoint.readTrained(earlier.get().checkpoint()),
                        config.optimizer(),
                        settings.seed());
    }

    private static TensorSizes sizes(RunSettings settings, Tokenizer tokenizer) {
        TokenLayout layout = settings.layout();
        return new TensorSizes(
                layout.imageTokens(),
                layout.imageTokenLength(),
                layout.imageTokenPixels(),
                tokenizer.contextLength(),
                layout.spectrumTokens(),
                layout.spectrumTokenLength(),
                layout.spectrumPatch(),
                settings.redshiftGrid().cells(),
                ObjectClass.values().length);
    }

    private ObservationBatches batches(RunSettings settings, Tokenizer tokenizer, long stepsDone) {
        try {
            return new ObservationBatches(
                    ObservationSource.open(settings.files(), settings.simulated()),
                    new BatchBuilder(tokenizer, settings.augmentation()),
                    settings.plan(),
                    settings.seed(),
                    dataThreads,
                    stepsDone);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private List<Batch> validationBatches(RunSettings settings, Tokenizer tokenizer) throws IOException {
        List<Batch> batches = new ArrayList<>();
        if (validation.isEmpty()) {
            return batches;
        }
        BatchBuilder builder = new BatchBuilder(tokenizer, Augmentation.imagesAsServed());
        try (FileObservations observations = new FileObservations(validation)) {
            for (int done = 0; done < validationCount; done += settings.batchSize()) {
                List<Observation> samples = new ArrayList<>();
                while (samples.size() < settings.batchSize()) {
                    samples.add(observations.next().get());
                }
                batches.add(builder.build(samples, done));
            }
        }
        return batches;
    }
}
