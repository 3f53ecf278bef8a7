/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.schemas.model.RedshiftSummary;
import java.util.Optional;

/**
 * A redshift beside the true one.
 *
 * @param truth the true redshift
 * @param estimate the estimated one: of a PDF, the redshift of least risk
 * @param pdf what the PDF says; nothing of a predictor that gives none
 */
public record RedshiftOutcome(double truth, double estimate, Optional<PdfOutcome> pdf) {
    public RedshiftOutcome {
        if (!(truth > -1) || !Double.isFinite(truth) || !Double.isFinite(estimate)) {
            throw new IllegalArgumentException("no redshifts: true " + truth + ", estimated " + estimate);
        }
    }

    /** Of a predictor that gives a number only. */
    public static RedshiftOutcome of(double estimate, double truth) {
        return new RedshiftOutcome(truth, estimate, Optional.empty());
    }

    /** Of a predictor that gives a PDF. */
    public static RedshiftOutcome of(RedshiftPdf pdf, double truth) {
        RedshiftSummary summary = pdf.summary();
        return new RedshiftOutcome(truth, summary.best(), Optional.of(PdfOutcome.of(pdf, summary, truth)));
    }

    /** (z - true) / (1 + true). */
    public double dz() {
        return (estimate - truth) / (1 + truth);
    }

    /** Whether |dz| is above 0.15. */
    public boolean isOutlier() {
        return Math.abs(dz()) > RedshiftScatter.OUTLIER;
    }
}
