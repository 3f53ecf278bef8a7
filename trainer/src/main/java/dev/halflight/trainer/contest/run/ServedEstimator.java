/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.trainer.evaluate.Answer;
import dev.halflight.trainer.evaluate.ExportedModel;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The standard recipe's network, exported and calibrated as it is served; its PDFs before the calibration stand in a row of their own.
 *
 * @param key of its row
 * @param rawKey of the row of the PDFs before the calibration
 * @param model whose PDFs are not calibrated
 */
record ServedEstimator(String key, String rawKey, ExportedModel model, Calibration calibration) implements Estimator {
    @Override
    public Map<String, List<RedshiftOutcome>> estimate(TestChunk chunk) {
        List<RedshiftOutcome> calibrated = new ArrayList<>();
        List<RedshiftOutcome> raw = new ArrayList<>();
        List<Answer> answers = chunk.isEmpty() ? List.of() : model.encode(chunk.tokens(), chunk.masks());
        for (int k = 0; k < answers.size(); k++) {
            double truth = chunk.galaxies().get(k).redshift();
            Tokens tokens = chunk.tokens().get(k);
            RedshiftPdf pdf = answers.get(k).pdf(model.grid());
            raw.add(RedshiftOutcome.of(pdf, truth));
            calibrated.add(RedshiftOutcome.of(calibration.of(pdf, tokens, false), truth));
        }
        return Map.of(key, calibrated, rawKey, raw);
    }

    @Override
    public void close() {
        model.close();
    }
}
