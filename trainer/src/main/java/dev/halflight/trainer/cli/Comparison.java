/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.baseline.RedshiftBaseline;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.compare.HiddenLines;
import dev.halflight.trainer.compare.ReconstructionComparison;
import dev.halflight.trainer.compare.RedshiftComparison;
import dev.halflight.trainer.compare.SpectrumComparison;
import dev.halflight.trainer.compare.TrainedBaselines;
import dev.halflight.trainer.compare.TruthFile;
import dev.halflight.trainer.evaluate.Artist;
import dev.halflight.trainer.evaluate.Baseline;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is compared with a model while it is evaluated; perhaps nothing. */
final class Comparison implements AutoCloseable {
    private final Optional<TrainedBaselines> trained;
    private final Optional<RedshiftComparison> redshifts;
    private final Optional<ReconstructionComparison> reconstructions;
    private final Optional<SpectrumComparison> spectra;
    private final Optional<HiddenLines> lines;
    private final Optional<TruthFile> truth;

    /**
     * A comparison with whatever there is.
     *
     * @param artist draws what is hidden, as the model does
     * @param trained trained baselines
     * @param truth noise-free twins of the observations
     * @param fit template fit of their spectra
     */
    Comparison(
            TokenLayout layout,
            RedshiftGrid grid,
            Artist artist,
            Optional<TrainedBaselines> trained,
            Optional<TruthFile> truth,
            Optional<TemplateFit> fit) {
        this.trained = trained;
        redshifts = trained.map(baselines -> new RedshiftComparison(baselines.redshifts(), grid));
        reconstructions =
                trained.map(baselines -> new ReconstructionComparison(layout, baselines.hiddenTokens(), truth));
        spectra = fit.map(fitted -> new SpectrumComparison(fitted, grid));
        lines = truth.map(twins -> new HiddenLines(layout, artist, twins));
        this.truth = truth;
    }

    /** Baselines that find redshifts from the photometry. */
    List<RedshiftBaseline> redshiftBaselines() {
        return trained.map(TrainedBaselines::redshifts).orElse(List.of());
    }

    /** What looks at each object. */
    List<Inspector> inspectors() {
        List<Inspector> inspectors = new ArrayList<>();
        redshifts.ifPresent(inspectors::add);
        reconstructions.ifPresent(inspectors::add);
        lines.ifPresent(inspectors::add);
        spectra.ifPresent(inspectors::add);
        return inspectors;
    }

    /** Redshifts of others. */
    List<Baseline> baselines() {
        List<Baseline> baselines = new ArrayList<>();
        redshifts.ifPresent(found -> baselines.addAll(found.baselines()));
        spectra.ifPresent(found -> baselines.add(found.baseline()));
        return baselines;
    }

    /** Reconstructions of the model and of others. */
    List<ReconstructionFigure> figures() {
        List<ReconstructionFigure> figures = new ArrayList<>();
        reconstructions.ifPresent(found -> figures.addAll(found.figures()));
        lines.ifPresent(found -> figures.addAll(found.figures()));
        return figures;
    }

    @Override
    public void close() throws IOException {
        if (truth.isPresent()) {
            truth.get().close();
        }
    }
}
