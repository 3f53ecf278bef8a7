/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.model.RedshiftSummary;

/**
 * What a redshift PDF says beside the truth.
 *
 * @param mode the redshift of the highest probability
 * @param median the median redshift
 * @param risk expected loss of the redshift of least risk, 0 to 1
 * @param pit the probability below the true redshift (probability integral transform), 0 to 1
 * @param crps continuous ranked probability score in ln(1+z)
 * @param within68 whether the true redshift is in the central 68% interval
 * @param within95 whether it is in the central 95% interval
 */
public record PdfOutcome(
        double mode, double median, double risk, double pit, double crps, boolean within68, boolean within95) {

    static PdfOutcome of(RedshiftPdf pdf, RedshiftSummary summary, double truth) {
        return new PdfOutcome(
                summary.mode(),
                summary.median(),
                summary.risk(),
                pdf.below(truth),
                pdf.crps(truth),
                summary.low68() <= truth && truth <= summary.high68(),
                summary.low95() <= truth && truth <= summary.high95());
    }
}
