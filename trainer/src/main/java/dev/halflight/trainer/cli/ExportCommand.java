/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.data.RunSettings;
import dev.halflight.trainer.evaluate.Evaluation;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.Figures;
import dev.halflight.trainer.evaluate.SelfTestMaker;
import dev.halflight.trainer.onnx.Exporter;
import dev.halflight.trainer.onnx.NewFolder;
import dev.halflight.trainer.report.FigureTable;
import dev.halflight.trainer.torch.Checkpoint;
import dev.halflight.trainer.torch.TrainedNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a model folder of a training run. */
@Command(
        name = "export",
        description = {
            "Exports the model of a training run: its networks as ONNX files, and a card that says what they are.",
            "Nothing is written unless the files answer as the trained network does."
        })
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Option(names = "--run", required = true, paramLabel = "FOLDER", description = "The folder of the training run.")
    private Path run = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "FOLDER", description = "The model folder to make.")
    private Path output = Path.of("");

    @Option(names = "--name", required = true, description = "The model's name, such as halflight-hsc.")
    private String name = "";

    @Option(names = "--version", required = true, description = "The model's version, such as 1.0.0.")
    private String version = "";

    @Option(
            names = "--reference",
            required = true,
            paramLabel = "FILE.avro",
            description = {
                "Observations that the model was not trained on.",
                "The card's figures, and what counts as an ordinary misfit, are measured on them."
            })
    private Path reference = Path.of("");

    @Option(
            names = "--reference-count",
            defaultValue = "2000",
            description = "How many of them, at most; by default ${DEFAULT-VALUE}.")
    private int referenceCount;

    @Option(
            names = "--no-half",
            description = "Leave out the networks in half precision, which are for GPUs and add half of the size.")
    private boolean singleOnly;

    @Option(names = "--threads", description = "Threads of one tensor operation; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        RunFolder runFolder = new RunFolder(run);
        RunSettings settings = runFolder.read();
        TrainedNetwork trained = Checkpoint.readTrained(runFolder.checkpoint());
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        try (NewFolder folder = new NewFolder(output)) {
            Map<Precision, Map<String, Double>> differences = export(trained, folder);
            differences.forEach((precision, each) -> out.printf(
                    "ONNX Runtime answers as LibTorch does, in %s: the largest difference is %.1e%n",
                    precision, largest(each)));
            Evaluation evaluation = evaluate(folder.path(), settings);
            Figures figures = evaluation.figures();
            figures.add("parity.largest_difference", largest(differences.getOrDefault(Precision.SINGLE, Map.of())));
            differences
                    .getOrDefault(Precision.HALF, Map.of())
                    .forEach((output, difference) -> figures.add("parity.fp16." + output, difference));
            ModelFolder.write(folder.path(), card(folder.path(), settings, trained, evaluation, figures));
            ModelFolder.open(folder.path());
            folder.complete();
            new FigureTable(figures, out).print();
        }
        out.println(output + " is complete");
        return 0;
    }

    private Map<Precision, Map<String, Double>> export(TrainedNetwork trained, NewFolder folder) throws IOException {
        Set<Precision> precisions = singleOnly ? EnumSet.of(Precision.SINGLE) : EnumSet.allOf(Precision.class);
        long cases = (long) precisions.size() * Exporter.CASES;
        try (Progress progress = Progress.start("compare with the trained network", "cases", cases)) {
            return new Exporter(trained).write(folder, name, version, precisions, progress::reach);
        }
    }

    private static double largest(Map<String, Double> differences) {
        return differences.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    private Evaluation evaluate(Path folder, RunSettings settings) throws IOException {
        Tokenizer tokenizer = new Tokenizer(settings.layout(), settings.contextScaling());
        try (ExportedModel model = new ExportedModel(folder, settings.layout(), settings.redshiftGrid(), threads)) {
            return new EvaluationRun(tokenizer, reference, referenceCount).of(model, List.of());
        }
    }

    private ModelCard card(
            Path folder, RunSettings settings, TrainedNetwork trained, Evaluation evaluation, Figures figures)
            throws IOException {
        return new ModelCard(
                name,
                version,
                NetworkHashes.of(folder),
                settings.layout(),
                settings.contextScaling(),
                settings.redshiftGrid(),
                trained.network().config().embedding(),
                evaluation.anomalyReference(),
                Calibration.NONE,
                Thresholds.UNMEASURED,
                TrainingDomain.UNKNOWN,
                DriftReference.NONE,
                SelfTestMaker.of(
                        folder, settings.layout(), settings.contextScaling().length(), settings.redshiftGrid()),
                TrainingStory.of(settings, trained),
                figures.all());
    }
}
