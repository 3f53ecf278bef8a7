/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.baseline.Interpolation;
import dev.halflight.trainer.baseline.TrainingSet;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.compare.BaselineTraining;
import dev.halflight.trainer.compare.TrainedBaselines;
import dev.halflight.trainer.compare.TruthFile;
import dev.halflight.trainer.evaluate.ExportedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a model is compared with. */
final class ComparisonOptions {
    @Option(
            names = "--baselines",
            paramLabel = "FILE.avro",
            description =
                    "Also train simple methods on these observations, and set the model beside them: nearest neighbors"
                            + " and a perceptron on the photometry, interpolation and principal components for hidden tokens.")
    private @Nullable Path baselines;

    @Option(
            names = "--baseline-count",
            defaultValue = "20000",
            description = "How many observations they are trained on, at most; by default ${DEFAULT-VALUE}.")
    private long count;

    @Option(
            names = "--truth",
            paramLabel = "FILE.avro",
            description =
                    "The noise-free twins of the observations, as simulate --truth writes them; reconstructions are judged"
                            + " by them rather than by the measurements.")
    private @Nullable Path truth;

    @Option(
            names = "--templates",
            paramLabel = "FOLDER",
            description = "Also fit the template files of redrock in this folder to the spectra.")
    private @Nullable Path templates;

    /**
     * Trains and opens what was asked for, which takes minutes.
     *
     * @param model what is compared with them
     * @param fit of the spectra, where there are templates
     * @throws IOException if a file cannot be read
     */
    Comparison prepare(ExportedModel model, Optional<TemplateFit> fit) throws IOException {
        TokenLayout layout = model.layout();
        RedshiftGrid grid = model.grid();
        Optional<TrainedBaselines> trained = Optional.empty();
        if (baselines != null) {
            trained = Optional.of(train(baselines, new BaselineTraining(layout, grid)));
        } else if (truth != null) {
            trained = Optional.of(new TrainedBaselines(List.of(), List.of(new Interpolation(layout))));
        }
        Optional<TruthFile> twins = truth == null ? Optional.empty() : Optional.of(new TruthFile(truth, layout));
        return new Comparison(layout, grid, model, trained, twins, fit);
    }

    /**
     * The template fit that was asked for.
     *
     * @throws IOException if the templates cannot be read
     */
    Optional<TemplateFit> fit(RedshiftGrid grid) throws IOException {
        return templates == null ? Optional.empty() : Optional.of(TemplateFit.of(templates, grid));
    }

    private TrainedBaselines train(Path file, BaselineTraining training) throws IOException {
        TrainingSet set;
        try (Progress progress = Progress.start("read " + file.getFileName(), "objects", count)) {
            set = training.read(file, count, progress::reach);
        }
        try (Progress progress = Progress.start("train baselines", "steps", training.steps(set))) {
            return training.train(set, file, progress::reach);
        }
    }
}
