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
 */
public record PdfScores(double crps, double coverage68, double coverage95) {
    static PdfScores of(List<PdfOutcome> outcomes) {
        return new PdfScores(
                outcomes.stream().mapToDouble(PdfOutcome::crps).average().orElse(Double.NaN),
                part(outcomes.stream().filter(PdfOutcome::within68).count(), outcomes.size()),
                part(outcomes.stream().filter(PdfOutcome::within95).count(), outcomes.size()));
    }

    private static double part(long some, int all) {
        return some / (double) all;
    }

    /**
     * The largest distance of the distribution of the PIT values from the uniform one, 0 to 1 (Kolmogorov-Smirnov); NaN of fewer than
     * two.
     */
    static double pitDistance(List<PdfOutcome> outcomes) {
        double[] ranks = outcomes.stream().mapToDouble(PdfOutcome::pit).toArray();
        return ranks.length < 2
                ? Double.NaN
                : new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(new UniformRealDistribution(0, 1), ranks);
    }

    /** How many PIT values lie in each of so many bins from 0 to 1; equally many if the PDFs are right. */
    public static int[] pitHistogram(List<PdfOutcome> outcomes, int bins) {
        int[] counts = new int[bins];
        for (PdfOutcome outcome : outcomes) {
            counts[(int) Math.min(bins - 1, outcome.pit() * bins)]++;
        }
        return counts;
    }

    /** The distance that PIT values of right PDFs stay below in 95 of 100 cases (Kolmogorov's limit for many objects). */
    public static double pitDistanceOfChance(int n) {
        return 1.358 / Math.sqrt(n);
    }
}
