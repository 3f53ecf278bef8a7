/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.calibrate.CalibrationResult;
import dev.halflight.trainer.calibrate.Calibrator;
import dev.halflight.trainer.calibrate.Drawn;
import dev.halflight.trainer.domain.DomainSurvey;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.report.CalibrationReport;
import java.io.IOException;
import java.io.PrintWriter;
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

/** Calibrates the redshift distributions of a model folder. */
@Command(
        name = "calibrate",
        description = {
            "Corrects the redshift distributions of a model so that their quantiles are what they say, and measures up to which"
                    + " risk redshifts are fit for use; both are written to the model's card.",
            "What it learns from one half of the objects is checked on the other.",
            "It also notes what ordinary galaxies look like, so that objects unlike them can be flagged.",
            "Use objects that the model was not trained on, drawn as they are met in nature. Of simulated ones, every other"
                    + " follows the natural counts, the rest --count-slope, so that there are enough bright ones."
        },
        mixinStandardHelpOptions = true)
public final class CalibrateCommand implements Callable<Integer> {
    private static final int FEWEST = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "FOLDER", description = "The model folder; it is changed.")
    private Path model = Path.of("");

    @Mixin
    private ObjectSource source = new ObjectSource();

    @Option(
            names = "--count",
            defaultValue = "20000",
            description = "How many objects, at most; by default ${DEFAULT-VALUE}.")
    private int count;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        require(count >= FEWEST, "--count must be at least " + FEWEST + ", not " + count);
        require(source.threads() > 0, "--threads must be at least 1, not " + source.threads());
        ModelCard card = ModelFolder.open(model).card();
        CalibrationObjects objects =
                source.naturalAndBright(count, new Tokenizer(card.layout(), card.contextScaling()));
        DomainSurvey survey = new DomainSurvey();
        CalibrationResult result = calibrate(card, objects, survey);
        ModelCard calibrated = CalibratedCard.of(card, result, objects.description());
        ModelFolder.write(model, calibrated.withDomain(domain(survey)));
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        new CalibrationReport(result, out).print();
        out.println(model.resolve(ModelCard.CARD) + " is written");
        return 0;
    }

    private CalibrationResult calibrate(ModelCard card, CalibrationObjects objects, DomainSurvey survey)
            throws IOException, InterruptedException, ExecutionException {
        try (ExportedModel raw = new ExportedModel(model, card.layout(), card.redshiftGrid(), source.threads())) {
            Calibrator calibrator = new Calibrator(raw, card.domain());
            objects.read(0, batch -> {
                calibrator.learn(batch);
                add(batch, survey);
            });
            calibrator.endFirstHalf();
            objects.read(1, batch -> {
                calibrator.check(batch);
                add(batch, survey);
            });
            return calibrator.result();
        }
    }

    private static TrainingDomain domain(DomainSurvey survey) {
        try (Progress progress = Progress.start("describe the galaxies", "fits", DomainSurvey.FITS)) {
            return survey.domain(progress::reach);
        }
    }

    private static void add(List<Drawn> batch, DomainSurvey survey) {
        batch.stream()
                .map(Drawn::sample)
                .filter(sample -> sample.redshift().isPresent())
                .forEach(sample -> survey.add(sample.tokens()));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(Optional.ofNullable(spec).orElseThrow().commandLine(), message);
        }
    }
}
