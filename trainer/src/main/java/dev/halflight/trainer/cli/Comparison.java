/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.compare.ReconstructionComparison;
import dev.halflight.trainer.compare.RedshiftComparison;
import dev.halflight.trainer.compare.TrainedBaselines;
import dev.halflight.trainer.compare.TruthFile;
import dev.halflight.trainer.evaluate.Baseline;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is compared with a model while it is evaluated; perhaps nothing. */
final class Comparison implements AutoCloseable {
    private final RedshiftComparison redshifts;
    private final ReconstructionComparison reconstructions;
    private final List<Inspector> inspectors;
    private final Optional<TruthFile> truth;

    private Comparison(
            RedshiftComparison redshifts,
            ReconstructionComparison reconstructions,
            List<Inspector> inspectors,
            Optional<TruthFile> truth) {
        this.redshifts = redshifts;
        this.reconstructions = reconstructions;
        this.inspectors = inspectors;
        this.truth = truth;
    }

    static Comparison none(TokenLayout layout, RedshiftGrid grid) {
        return new Comparison(
                new RedshiftComparison(List.of(), grid),
                new ReconstructionComparison(layout, List.of(), Optional.empty()),
                List.of(),
                Optional.empty());
    }

    static Comparison of(TrainedBaselines trained, TokenLayout layout, RedshiftGrid grid, Optional<TruthFile> truth) {
        RedshiftComparison redshifts = new RedshiftComparison(trained.redshifts(), grid);
        ReconstructionComparison reconstructions = new ReconstructionComparison(layout, trained.hiddenTokens(), truth);
        return new Comparison(redshifts, reconstructions, List.of(redshifts, reconstructions), truth);
    }

    /** What looks at each object. */
    List<Inspector> inspectors() {
        return inspectors;
    }

    /** Redshifts of others. */
    List<Baseline> baselines() {
        return redshifts.baselines();
    }

    /** Reconstructions of the model and of others. */
    List<ReconstructionFigure> figures() {
        return reconstructions.figures();
    }

    @Override
    public void close() throws IOException {
        if (truth.isPresent()) {
            truth.get().close();
        }
    }
}
