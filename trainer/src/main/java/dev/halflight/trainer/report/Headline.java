/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.JudgementTable.UseRow;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.Visible;
import dev.halflight.v1.RedshiftUse;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the few figures that a reader should see first.
 *
 * @param value the figure
 * @param label what it is
 */
record Headline(String value, String label) {
    static List<Headline> of(Analysis analysis) {
        List<Headline> headlines = new ArrayList<>();
        for (Visible visible : CalibrationPlots.SHOWN) {
            if (analysis.overall().containsKey(visible)) {
                GroupMetrics metrics = analysis.overall().get(visible);
                add(headlines, metrics, Metric.SIGMA_NMAD, "typical error σ NMAD from " + visible.title());
                add(headlines, metrics, Metric.OUTLIER_FRACTION, "outliers, |dz| > 0.15, from " + visible.title());
                add(
                        headlines,
                        metrics,
                        Metric.COVERAGE68,
                        "of the redshifts in their 68% interval, from " + visible.title());
            }
        }
        for (UseRow row : analysis.judgements().uses()) {
            if (row.use() == RedshiftUse.RECOMMENDED) {
                headlines.add(new Headline(Numbers.percent(row.share()), "of all objects are recommended for use"));
                add(headlines, row.galaxies(), Metric.OUTLIER_FRACTION, "outliers among the galaxies recommended");
            }
        }
        return headlines;
    }

    private static void add(List<Headline> headlines, GroupMetrics metrics, Metric metric, String label) {
        metrics.value(metric).ifPresent(value -> headlines.add(new Headline(Numbers.of(metric, value), label)));
    }
}
