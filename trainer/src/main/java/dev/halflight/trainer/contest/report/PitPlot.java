/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.Standing;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.evaluate.PdfOutcome;
import dev.halflight.trainer.evaluate.PdfScores;
import dev.halflight.trainer.report.Charts;
import dev.halflight.trainer.report.Plot;
import dev.halflight.trainer.report.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Whether the PDFs of the contenders that give some mean what they say. */
record PitPlot(ContestResult result) {
    private static final int BINS = 20;

    Plot plot() {
        return new Plot(
                "pit",
                "Probability that each PDF puts below the true redshift (PIT), all trainings of a contender together."
                        + " It is flat if the PDFs are right, a valley if they are too narrow, a hill if they are too wide."
                        + " The paper's model gives no PDF.",
                this::draw);
    }

    private Chart<?, ?> draw(Theme theme) {
        XYChart chart = Charts.square(
                theme, "Calibration of the PDFs", "probability below the true redshift (PIT)", "galaxies / expected");
        chart.getStyler().setLegendPosition(LegendPosition.InsideS);
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0);
        double[] centers =
                IntStream.range(0, BINS).mapToDouble(bin -> (bin + 0.5) / BINS).toArray();
        for (Standing standing : result.standings()) {
            List<PdfOutcome> pdfs = standing.outcomes(TestCondition.WHOLE).stream()
                    .flatMap(List::stream)
                    .flatMap(outcome -> outcome.redshift().pdf().stream())
                    .toList();
            if (!pdfs.isEmpty()) {
                double[] shares = Arrays.stream(PdfScores.pitHistogram(pdfs, BINS))
                        .mapToDouble(count -> count * (double) BINS / pdfs.size())
                        .toArray();
                Charts.line(
                        chart,
                        standing.title(),
                        centers,
                        shares,
                        Colors.of(standing.contender()),
                        Colors.stroke(standing.key().equals(standing.contender().key())));
            }
        }
        Charts.line(
                chart, "if the PDFs were right", new double[] {0, 1}, new double[] {1, 1}, theme.text(), Charts.THIN);
        return chart;
    }
}
