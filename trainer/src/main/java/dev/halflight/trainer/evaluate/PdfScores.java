/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.List;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/**
 * How well redshift PDFs are calibrated, and how sharp they are.
 *
 * @param crps mean continuous ranked probability score in ln(1+z)
 * @param coverage68 part of the true redshifts inside their central 68% interval
 * @param coverage95 part inside the central 95% interval
 * @param pitDistance largest distance of the distribution of the PIT values from the uniform one (Kolmogorov-Smirnov), 0 to 1
 */
public record PdfScores(double crps, double coverage68, double coverage95, double pitDistance) {
    static PdfScores of(List<PdfOutcome> outcomes) {
        double[] ranks = outcomes.stream().mapToDouble(PdfOutcome::pit).toArray();
        return new PdfScores(
                outcomes.stream().mapToDouble(PdfOutcome::crps).average().orElse(Double.NaN),
                part(outcomes.stream().filter(PdfOutcome::within68).count(), outcomes.size()),
                part(outcomes.stream().filter(PdfOutcome::within95).count(), outcomes.size()),
                ranks.length < 2
                        ? Double.NaN
                        : new KolmogorovSmirnovTest()
                                .kolmogorovSmirnovStatistic(new UniformRealDistribution(0, 1), ranks));
    }

    private static double part(long some, int all) {
        return some / (double) all;
    }

    /** The distance that PIT values of right PDFs stay below in 95 of 100 cases (Kolmogorov's limit for many objects). */
    public static double pitDistanceOfChance(int n) {
        return 1.358 / Math.sqrt(n);
    }
}
