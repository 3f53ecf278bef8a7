/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.Artist;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.hiding.StrongLines;
import dev.halflight.trainer.reconstruct.HiddenLineJudge;
import dev.halflight.trainer.reconstruct.SpectralLine;
import java.util.List;

/** Hides emission lines of simulated spectra from a model, one by one and then all, and judges what it draws in their place. */
public final class HiddenLines implements Inspector {
    private final TokenLayout layout;
    private final Artist artist;
    private final TruthFile truth;
    private final HiddenLineJudge judge;

    /** A survey of what the artist draws; the truth file is read, and left open. */
    public HiddenLines(TokenLayout layout, Artist artist, TruthFile truth) {
        this.layout = layout;
        this.artist = artist;
        this.truth = truth;
        judge = new HiddenLineJudge(layout);
    }

    @Override
    public void inspect(Sample sample, Answers answers, Predicted predicted) {
        if (sample.tokens().hasSpectrum()) {
            sample.redshift().ifPresent(redshift -> inspect(sample, redshift));
        }
    }

    private void inspect(Sample sample, double redshift) {
        Tokens tokens = sample.tokens();
        Targets measured = tokens.targets();
        Targets expected = truth.targets(sample.observation().getObjectId());
        List<SpectralLine> strong = judge.strongLines(measured, expected, redshift);
        if (strong.size() > 1) {
            for (SpectralLine line : strong) {
                Predicted drawn = artist.draw(tokens, StrongLines.without(layout, line.observed(redshift)));
                judge.addAlone(line, measured, expected, redshift, drawn.spectrum());
            }
        }
        Predicted bare = artist.draw(tokens, StrongLines.withoutAny(layout, redshift));
        judge.addBare(measured, expected, redshift, bare.spectrum());
    }

    /** What was found. */
    public List<ReconstructionFigure> figures() {
        return judge.figures().stream().map(ReconstructionComparison::figure).toList();
    }
}
