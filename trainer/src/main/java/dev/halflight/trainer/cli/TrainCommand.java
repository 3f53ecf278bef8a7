/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.data.Augmentation;
import dev.halflight.trainer.data.BatchBuilder;
import dev.halflight.trainer.data.FileObservations;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.data.ObservationBatches;
import dev.halflight.trainer.data.ObservationSource;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.data.ScalingSurvey;
import dev.halflight.trainer.data.SimulatedSky;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.simulate.SkySettings;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.TrainedNetwork;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
    private static final int SURVEYED = 4096;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE.avro", description = "Observations to learn from.")
    private List<Path> data = List.of();

    @Option(
            names = "--simulate",
            paramLabel = "SEED",
            description = "Learn from fresh objects of a simulated sky instead, none of which comes twice.")
    private @Nullable Long simulate;

    @Mixin
    private SkyOptions sky = new SkyOptions();

    @Option(names = "--validation", paramLabel = "FILE.avro", description = "Observations to validate on.")
    private List<Path> validation = List.of();

    @Option(names = "--validation-count", defaultValue = "768", description = "How many of them.")
    private int validationCount;

    @Option(names = "--run", required = true, paramLabel = "FOLDER", description = "The run folder.")
    private Path run = Path.of("runs");

    @Option(
            names = "--start-from",
            paramLabel = "FOLDER",
            description = "A new run begins with what this earlier run has learned.")
    private @Nullable Path startFrom;

    @Option(names = "--minutes", defaultValue = "60", description = "How long to train.")
    private double minutes;

    @Option(names = "--batch", defaultValue = "64", description = "Samples of a step.")
    private int batchSize;

    @Option(names = "--seed", defaultValue = "1", description = "Where chance begins.")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "Threads that share the samples of a step.")
    private int threads;

    @Option(names = "--data-threads", defaultValue = "1", description = "Threads that make batches ahead.")
    private int dataThreads;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFolder folder = new RunFolder(run);
        if (!folder.isStarted()) {
            start(folder);
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

    private void start(RunFolder folder) throws IOException {
        require(
                data.isEmpty() != (simulate == null),
                "a new run learns from --data FILE.avro or from --simulate SEED, and from one of them only");
        List<SimulatedSky> simulated = simulate == null ? List.of() : List.of(new SimulatedSky(simulate, checkedSky()));
        TokenLayout layout = HscLayout.layout(surveys(simulated));
        Optional<RunSettings> earlier =
                startFrom == null ? Optional.empty() : Optional.of(new RunFolder(startFrom).read());
        List<String> files =
                data.stream().map(file -> file.toAbsolutePath().toString()).toList();
        folder.start(new RunSettings(
                startFrom == null ? "" : behind(startFrom),
                files,
                simulated,
                layout,
                earlier.isPresent() ? earlier.get().contextScaling() : scaling(layout, files, simulated),
                new RedshiftGrid(0.001, 1792),
                Augmentation.standard(),
                batchSize,
                seed));
    }

    private SkySettings checkedSky() throws IOException {
        sky.simulation();
        return sky.settings();
    }

    private static List<Survey> surveys(List<SimulatedSky> simulated) throws IOException {
        return simulated.isEmpty()
                ? List.of()
                : simulated.get(0).settings().config().surveys().surveys();
    }

    private static ContextScaling scaling(TokenLayout layout, List<String> files, List<SimulatedSky> simulated)
            throws IOException {
        try (ObservationSource observations = ObservationSource.open(files, simulated)) {
            return ScalingSurvey.of(layout, observations, SURVEYED);
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
        }
    }

    private static String behind(Path run) throws IOException {
        TrainedNetwork earlier = Checkpoint.readTrained(new RunFolder(run).checkpoint());
        return "a run of " + earlier.done().views() + " views in "
                + earlier.done().elapsed().toMinutes() + " minutes";
    }

    private TrainingState state(RunFolder folder, RunSettings settings, Tokenizer tokenizer, TrainingConfig config)
            throws IOException {
        if (Files.isRegularFile(folder.checkpoint())) {
            return Checkpoint.read(folder.checkpoint(), config.optimizer());
        }
        Mmae network = new Mmae(NetworkConfig.standard(sizes(settings, tokenizer)), settings.seed());
        return startFrom == null
                ? TrainingState.initial(network, config.optimizer(), settings.seed())
                : TrainingState.initial(
                        network,
                        Checkpoint.readTrained(new RunFolder(startFrom).checkpoint()),
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
                    settings.batchSize(),
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
