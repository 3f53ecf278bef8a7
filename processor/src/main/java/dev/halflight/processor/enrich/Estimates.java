/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.schemas.judgement.Judgement;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.wire.FloatList;
import dev.halflight.v1.Redshift;
import dev.halflight.v1.RedshiftEstimate;

/** Redshifts as they are published. */
final class Estimates {
    private Estimates() {}

    /** The estimate of a distribution. */
    static RedshiftEstimate of(RedshiftPdf pdf) {
        RedshiftSummary summary = pdf.summary();
        return RedshiftEstimate.newBuilder()
                .setBest(summary.best())
                .setMode(summary.mode())
                .setMean(summary.mean())
                .setMedian(summary.median())
                .setStd(summary.std())
                .setRisk(summary.risk())
                .setErr68Min(summary.low68())
                .setErr68Max(summary.high68())
                .setErr95Min(summary.low95())
                .setErr95Max(summary.high95())
                .setGridStep(pdf.grid().step())
                .setPdf(new FloatList(pdf.probabilities()))
                .build();
    }

    /** The one redshift to use. */
    static Redshift of(Judgement judgement) {
        return Redshift.newBuilder()
                .setValue(judgement.redshift().best())
                .setLow(judgement.redshift().low68())
                .setHigh(judgement.redshift().high68())
                .setMethod(judgement.method())
                .setUse(judgement.use())
                .build();
    }
}
