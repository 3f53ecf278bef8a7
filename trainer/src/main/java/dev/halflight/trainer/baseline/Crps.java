/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.model.RedshiftGrid;
import java.util.List;

/** The continuous ranked probability score, the integral of (CDF - step at the truth)^2 over ln(1+z) (Hersbach 2000). */
final class Crps {
    private Crps() {}

    static double of(float[] pdf, RedshiftGrid grid, double truth) {
        double score = 0;
        double cumulative = 0;
        for (int cell = 0; cell < pdf.length; cell++) {
            cumulative += pdf[cell];
            double step = grid.center(cell) >= truth ? 1 : 0;
            score += (cumulative - step) * (cumulative - step) * grid.step();
        }
        return score;
    }

    /** The mean over objects. */
    static double mean(List<float[]> pdfs, RedshiftGrid grid, List<Double> truths) {
        double sum = 0;
        for (int k = 0; k < truths.size(); k++) {
            sum += of(pdfs.get(k), grid, truths.get(k));
        }
        return sum / truths.size();
    }
}
