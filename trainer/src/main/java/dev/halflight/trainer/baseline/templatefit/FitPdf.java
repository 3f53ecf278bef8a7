/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.schemas.model.RedshiftGrid;
import java.util.Arrays;
import java.util.List;

/**
 * The redshift PDF of a fit: exp(-chi-squared / 2) over all templates, every redshift as likely as another in ln(1+z) before. A part of
 * the probability is spread over all redshifts, for a fit can be wrong altogether, which its chi-squared does not know.
 */
final class FitPdf {
    /** How often a redshift that looks sure is wrong: 1% is what surveys allow their pipelines. */
    private static final double FLOOR = 0.01;

    private FitPdf() {}

    /** @param scale divides chi-squared */
    static float[] of(List<ChiSquareCurve> curves, double scale, RedshiftGrid grid) {
        double least = curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.values()))
                .min()
                .orElseThrow();
        double[] probability = new double[grid.cells()];
        for (ChiSquareCurve curve : curves) {
            double[] values = curve.values();
            for (int k = 0; k < values.length; k++) {
                double redshift = FitGrid.redshift(curve.firstShift() + k);
                if (redshift < grid.end()) {
                    probability[grid.cell(redshift)] += Math.exp((least - values[k]) / scale / 2);
                }
            }
        }
        double sum = Arrays.stream(probability).sum();
        float[] pdf = new float[probability.length];
        for (int cell = 0; cell < pdf.length; cell++) {
            double fitted = sum > 0 ? (1 - FLOOR) * probability[cell] / sum : 0;
            pdf[cell] = (float) (fitted + (sum > 0 ? FLOOR : 1) / pdf.length);
        }
        return pdf;
    }
}
