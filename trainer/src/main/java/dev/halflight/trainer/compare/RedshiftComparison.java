/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.compare;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.trainer.baseline.RedshiftBaseline;
import dev.halflight.trainer.evaluate.Answers;
import dev.halflight.trainer.evaluate.Baseline;
import dev.halflight.trainer.evaluate.Inspector;
import dev.halflight.trainer.evaluate.Predicted;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Sample;
import dev.halflight.trainer.evaluate.Visible;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks baselines for the redshifts of the objects of an evaluation, from the photometry of their images. */
public final class RedshiftComparison implements Inspector {
    private final RedshiftGrid grid;
    private final Map<RedshiftBaseline, Map<String, RedshiftOutcome>> outcomes = new LinkedHashMap<>();

    /** A comparison of these baselines, whose PDFs are on the grid. */
    public RedshiftComparison(List<RedshiftBaseline> baselines, RedshiftGrid grid) {
        this.grid = grid;
        baselines.forEach(baseline -> outcomes.put(baseline, new HashMap<>()));
    }

    @Override
    public void inspect(Sample sample, Answers answers, Predicted predicted) {
        if (!sample.tokens().hasImage()) {
            return;
        }
        sample.redshift().ifPresent(truth -> {
            Mask everything = Mask.everything(sample.tokens().layout());
            List<float[]> features = List.of(sample.tokens().contextFeatures(everything));
            outcomes.forEach((baseline, found) -> {
                RedshiftPdf pdf = new RedshiftPdf(baseline.pdfs(features).get(0), grid);
                found.put(sample.observation().getObjectId(), RedshiftOutcome.of(pdf, truth));
            });
        });
    }

    /** What the baselines said. */
    public List<Baseline> baselines() {
        return outcomes.entrySet().stream()
                .map(entry -> new Baseline(
                        entry.getKey().name().replace(' ', '_'),
                        entry.getKey().name(),
                        Visible.IMAGES,
                        entry.getValue()))
                .toList();
    }
}
