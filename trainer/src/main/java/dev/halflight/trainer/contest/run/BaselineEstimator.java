/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.trainer.baseline.RedshiftBaseline;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A classical method on the photometry of what is visible.
 *
 * @param key of its row
 * @param grid of its PDFs
 */
record BaselineEstimator(String key, RedshiftBaseline baseline, RedshiftGrid grid) implements Estimator {
    @Override
    public Map<String, List<RedshiftOutcome>> estimate(TestChunk chunk) {
        List<float[]> features = new ArrayList<>();
        for (int k = 0; k < chunk.tokens().size(); k++) {
            features.add(chunk.tokens().get(k).contextFeatures(chunk.masks().get(k)));
        }
        List<float[]> pdfs = features.isEmpty() ? List.of() : baseline.pdfs(features);
        List<RedshiftOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < pdfs.size(); k++) {
            double truth = chunk.galaxies().get(k).redshift();
            outcomes.add(RedshiftOutcome.of(new RedshiftPdf(pdfs.get(k), grid), truth));
        }
        return Map.of(key, outcomes);
    }
}
