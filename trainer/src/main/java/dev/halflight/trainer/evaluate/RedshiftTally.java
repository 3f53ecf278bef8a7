/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.schemas.model.RedshiftSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers redshift PDFs of objects whose redshift is known, and judges them. */
final class RedshiftTally {
    private final RedshiftGrid grid;
    private final List<Double> truths = new ArrayList<>();
    private final List<Double> estimates = new ArrayList<>();
    private final List<Double> ranks = new ArrayList<>();
    private double crps;
    private int within68;
    private int within95;

    RedshiftTally(RedshiftGrid grid) {
        this.grid = grid;
    }

    void add(float[] pdf, double truth) {
        RedshiftSummary summary = RedshiftSummary.of(pdf, grid);
        truths.add(truth);
        estimates.add(summary.best());
        ranks.add(rank(pdf, truth));
        crps += crps(pdf, truth);
        within68 += summary.low68() <= truth && truth <= summary.high68() ? 1 : 0;
        within95 += summary.low95() <= truth && truth <= summary.high95() ? 1 : 0;
    }

    /** The continuous ranked probability score, the integral of (CDF - step at the truth)^2 over ln(1+z) (Hersbach 2000). */
    private double crps(float[] pdf, double truth) {
        double score = 0;
        double cumulative = 0;
        for (int cell = 0; cell < pdf.length; cell++) {
            cumulative += pdf[cell];
            double step = grid.center(cell) >= truth ? 1 : 0;
            score += (cumulative - step) * (cumulative - step) * grid.step();
        }
        return score;
    }

    /** The probability below the truth (probability integral transform, Dawid 1984); uniform from 0 to 1 if PDFs are right. */
    private double rank(float[] pdf, double truth) {
        int cell = grid.cell(truth);
        double below = 0;
        for (int k = 0; k < cell; k++) {
            below += pdf[k];
        }
        double part = Math.log1p(truth) / grid.step() - cell;
        return Math.min(1, below + pdf[cell] * Math.max(0, Math.min(1, part)));
    }

    /** True redshifts, in the order of their addition. */
    List<Double> truths() {
        return List.copyOf(truths);
    }

    /** The redshift of least risk of each PDF. */
    List<Double> estimates() {
        return List.copyOf(estimates);
    }

    /** The probability below the true redshift of each PDF, 0 to 1. */
    List<Double> ranks() {
        return List.copyOf(ranks);
    }

    /** Adds what was found under names that begin with {@code prefix}; nothing if there was no object. */
    void report(Figures figures, String prefix) {
        int n = truths.size();
        if (n == 0) {
            return;
        }
        RedshiftScatter scatter = RedshiftScatter.of(array(estimates), array(truths));
        double[] mean = new double[n];
        Arrays.fill(mean, Arrays.stream(array(truths)).average().orElse(0));
        double guess = RedshiftScatter.of(mean, array(truths)).sigmaNmad();
        figures.add(prefix + ".n", n);
        figures.add(prefix + ".sigma_nmad", scatter.sigmaNmad());
        figures.add(prefix + ".bias", scatter.bias());
        figures.add(prefix + ".outlier_fraction", scatter.outlierFraction());
        figures.add(prefix + ".crps", crps / n);
        figures.add(prefix + ".coverage68", within68 / (double) n);
        figures.add(prefix + ".coverage95", within95 / (double) n);
        figures.add(prefix + ".guess_mean_sigma_nmad", guess);
        if (guess > 0) {
            figures.add(prefix + ".ratio_to_guess", scatter.sigmaNmad() / guess);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
