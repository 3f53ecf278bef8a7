/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.evaluate.Evaluation;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.FigureTable;
import dev.halflight.trainer.evaluate.Figures;
import dev.halflight.trainer.evaluate.Plots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how good a model is. */
@Command(
        name = "evaluate",
        description = {
            "Runs a model on observations of known redshift or class, as it is served, and prints how good it is.",
            "Use observations that it was not trained on."
        },
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FOLDER", description = "The model folder.")
    private Path model = Path.of("");

    @Option(names = "--data", required = true, paramLabel = "FILE.avro", description = "The observations.")
    private Path data = Path.of("");

    @Option(
            names = "--count",
            defaultValue = "1000",
            description = "How many of them, at most; by default ${DEFAULT-VALUE}.")
    private int count;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures to a JSON file.")
    private @Nullable Path json;

    @Option(
            names = "--plots",
            paramLabel = "FOLDER",
            description = "Also draw scatter and calibration of the redshifts.")
    private @Nullable Path plots;

    @Option(names = "--threads", description = "Threads of one tensor operation; by default one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        ModelCard card = ModelFolder.open(model).card();
        Tokenizer tokenizer = new Tokenizer(card.layout(), card.contextScaling());
        try (ExportedModel exported = new ExportedModel(model, card.layout(), card.redshiftGrid(), threads)) {
            Evaluation evaluation = new EvaluationRun(tokenizer, data, count).of(exported);
            report(evaluation);
        }
        return 0;
    }

    private void report(Evaluation evaluation) throws IOException {
        Figures figures = evaluation.figures();
        new FigureTable(
                        figures,
                        Optional.ofNullable(spec).orElseThrow().commandLine().getOut())
                .print();
        if (json != null) {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(json.toFile(), figures.all());
        }
        if (plots != null) {
            new Plots(plots).draw(evaluation);
        }
    }
}
