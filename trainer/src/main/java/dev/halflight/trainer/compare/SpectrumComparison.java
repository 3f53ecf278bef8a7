/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.Baseline;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.evaluate.Visible;
import java.util.HashMap;
import java.util.Map;

/** Fits templates to the spectra of the objects of an evaluation. */
public final class SpectrumComparison implements Inspector {
    private final TemplateFit fit;
    private final RedshiftGrid grid;
    private final Map<String, RedshiftOutcome> outcomes = new HashMap<>();

    /** A comparison with a fit whose PDFs are on the grid. */
    public SpectrumComparison(TemplateFit fit, RedshiftGrid grid) {
        this.fit = fit;
        this.grid = grid;
    }

    @Override
    public void inspect(Sample sample, Answers answers, Predicted predicted) {
        sample.redshift()
                .ifPresent(truth -> sample.observation()
                        .getSpectrum()
                        .flatMap(fit::fit)
                        .ifPresent(found -> outcomes.put(
                                sample.observation().getObjectId(),
                                RedshiftOutcome.of(new RedshiftPdf(found.pdf(), grid), truth))));
    }

    /** What the fit said of the objects with a spectrum; the model beside it sees their images too. */
    public Baseline baseline() {
        return new Baseline("template_fit", "template fit", Visible.EVERYTHING, outcomes);
    }
}
