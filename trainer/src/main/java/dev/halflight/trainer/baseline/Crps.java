/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import java.util.List;

/** The mean continuous ranked probability score of some objects' PDFs, by which settings are chosen. */
final class Crps {
    private Crps() {}

    static double mean(List<float[]> pdfs, RedshiftGrid grid, List<Double> truths) {
        double sum = 0;
        for (int k = 0; k < truths.size(); k++) {
            sum += new RedshiftPdf(pdfs.get(k), grid).crps(truths.get(k));
        }
        return sum / truths.size();
    }
}
