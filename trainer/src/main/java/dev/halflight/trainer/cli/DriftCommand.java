/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.calibrate.Drawn;
import dev.halflight.trainer.evaluate.DriftSurvey;
import dev.halflight.trainer.evaluate.ExportedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Notes in a model's card what the objects of a stream are held against. */
@Command(
        name = "drift",
        description = {
            "Asks a finished model about objects and notes in its card how redshift, risk, anomaly, and brightness and noise of each"
                    + " band are distributed, survey by survey. The processor's metrics say how far a stream has moved from that.",
            "Give it objects like those that the stream is to bring: --data of your own survey is better than any simulation."
        },
        mixinStandardHelpOptions = true)
public final class DriftCommand implements Callable<Integer> {
    private static final int FEWEST = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FOLDER", description = "The model folder; it is changed.")
    private Path model = Path.of("");

    @Mixin
    private ObjectSource source = new ObjectSource();

    @Option(
            names = "--count",
            defaultValue = "5000",
            description = "How many objects, at most; by default ${DEFAULT-VALUE}.")
    private int count;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        require(count >= FEWEST, "--count must be at least " + FEWEST + ", not " + count);
        require(source.threads() > 0, "--threads must be at least 1, not " + source.threads());
        ModelCard card = ModelFolder.open(model).card();
        CalibrationObjects objects = source.natural(count, new Tokenizer(card.layout(), card.contextScaling()));
        DriftReference reference = survey(card, objects);
        if (reference.distributions().isEmpty()) {
            throw new IOException(
                    "there are not " + FEWEST + " objects of any survey with filters that the model knows; give more");
        }
        ModelFolder.write(model, card.withDrift(reference));
        Optional.ofNullable(spec)
                .orElseThrow()
                .commandLine()
                .getOut()
                .printf(
                        "%d distributions of %d surveys; %s is written%n",
                        reference.distributions().size(),
                        reference.distributions().stream()
                                .map(one -> one.survey())
                                .distinct()
                                .count(),
                        model.resolve(ModelCard.CARD));
        return 0;
    }

    private DriftReference survey(ModelCard card, CalibrationObjects objects)
            throws IOException, InterruptedException, ExecutionException {
        try (ExportedModel served = new ExportedModel(model, card, source.threads())) {
            DriftSurvey survey = new DriftSurvey(served, card.anomaly());
            for (int half = 0; half < 2; half++) {
                objects.read(half, batch -> survey.add(tokens(batch)));
            }
            return survey.reference(objects.description());
        }
    }

    private static List<Tokens> tokens(List<Drawn> batch) {
        return batch.stream().map(drawn -> drawn.sample().tokens()).toList();
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
        }
    }
}
