/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.v1.RedshiftEstimate;

/** Redshift distributions as they are published. */
final class Estimates {
    private Estimates() {}

    /** The estimate of a distribution, which is brought to a sum of 1: the network's softmax is exact to seven digits. */
    static RedshiftEstimate of(float[] probabilities, RedshiftGrid grid) {
        float[] pdf = normalized(probabilities);
        RedshiftSummary summary = RedshiftSummary.of(pdf, grid);
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
                .setGridStep(grid.step())
                .setPdf(GalaxyEnricher.list(pdf))
                .build();
    }

    private static float[] normalized(float[] probabilities) {
        double sum = 0;
        for (float probability : probabilities) {
            sum += probability;
        }
        if (!(sum > 0.5 && sum < 2)) {
            throw new IllegalStateException("the model's redshift probabilities sum to " + sum);
        }
        float[] normalized = new float[probabilities.length];
        for (int cell = 0; cell < normalized.length; cell++) {
            normalized[cell] = (float) (probabilities[cell] / sum);
        }
        return normalized;
    }
}
