/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.trainer.evaluate.PdfScores;
import dev.halflight.trainer.evaluate.RedshiftMetrics;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.util.List;
import java.util.function.Function;

/**
 * How well the redshift PDFs of some objects are calibrated.
 *
 * @param key which objects, in files
 * @param name which objects, for a reader
 * @param n how many
 * @param before part of the true redshifts in the network's 68% intervals
 * @param after part of them in the calibrated ones
 * @param pitBefore distance of the network's PIT values from uniform ones, 0 to 1
 * @param pitAfter distance of the calibrated ones
 */
public record CheckedCell(
        String key, String name, int n, double before, double after, double pitBefore, double pitAfter) {
    private static final double COVERAGE = 0.68;

    static CheckedCell of(String key, String name, List<CheckedRedshift> redshifts) {
        RedshiftMetrics before = metrics(redshifts, CheckedRedshift::before);
        RedshiftMetrics after = metrics(redshifts, CheckedRedshift::after);
        return new CheckedCell(
                key,
                name,
                redshifts.size(),
                coverage(before),
                coverage(after),
                before.pitDistance(),
                after.pitDistance());
    }

    private static RedshiftMetrics metrics(
            List<CheckedRedshift> redshifts, Function<CheckedRedshift, RedshiftOutcome> which) {
        return RedshiftMetrics.of(redshifts.stream().map(which).toList());
    }

    private static double coverage(RedshiftMetrics metrics) {
        return metrics.scores().map(PdfScores::coverage68).orElse(Double.NaN);
    }

    /** By how much the calibrated coverage misses 68%. */
    public double miss() {
        return Math.abs(after - COVERAGE);
    }

    /** Standard error of the coverage of right PDFs. */
    public double error() {
        return Math.sqrt(COVERAGE * (1 - COVERAGE) / n);
    }
}
