/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.EvaluationResults;
import dev.halflight.trainer.evaluate.PdfOutcome;
import dev.halflight.trainer.evaluate.PdfScores;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Visible;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Whether redshift PDFs mean what they say. */
final class CalibrationPlots {
    static final List<Visible> SHOWN = List.of(Visible.IMAGES, Visible.EVERYTHING);

    private static final int BINS = 20;
    private static final int LEVELS = 20;
    private static final int GROUPS = 10;
    private static final int FEWEST_IN_GROUP = 10;
    private static final double LOSS_WIDTH = 0.15;

    private final EvaluationResults results;

    CalibrationPlots(EvaluationResults results) {
        this.results = results;
    }

    /** The PIT values in bins. */
    Plot ranks(Visible visible) {
        int n = results.pdfs(visible).size();
        return new Plot(
                visible.key() + "-pit",
                "Probability that each PDF puts below the true redshift (PIT), from " + visible.title()
                        + ". It is flat if the PDFs are right, a valley if they are too narrow, a hill if they are too wide."
                        + Numbers.format(
                                " Of right PDFs the PIT distance stays below %.3f in 95 of 100 cases.",
                                PdfScores.pitDistanceOfChance(n)),
                theme -> drawRanks(theme, visible));
    }

    private Chart<?, ?> drawRanks(Theme theme, Visible visible) {
        int n = results.pdfs(visible).size();
        List<Double> share = Arrays.stream(PdfScores.pitHistogram(results.pdfs(visible), BINS))
                .mapToObj(count -> count * (double) BINS / n)
                .toList();
        List<String> labels = IntStream.range(0, BINS)
                .mapToObj(bin -> String.format(Locale.ROOT, "%.2f", (bin + 0.5) / BINS))
                .toList();
        CategoryChart chart = Charts.categories(
                theme,
                "Calibration of the PDFs from " + visible.title(),
                "probability below the true redshift (PIT)",
                "galaxies / expected");
        chart.getStyler().setXAxisMaxLabelCount(10).setLegendVisible(false);
        chart.addSeries("galaxies", labels, share).setFillColor(theme.of(visible));
        chart.addSeries("if the PDFs were right", labels, Collections.nCopies(BINS, 1.0))
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line)
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(theme.text())
                .setLineStyle(Charts.THIN);
        return chart;
    }

    /** How many true redshifts central intervals hold, for intervals of every probability. */
    Plot coverage() {
        return new Plot(
                "coverage",
                "Part of the true redshifts inside the PDFs' central intervals against the probability of these."
                        + " On the dashed line the PDFs are right; below it they are too narrow.",
                this::drawCoverage);
    }

    private Chart<?, ?> drawCoverage(Theme theme) {
        XYChart chart = Charts.square(
                theme, "Coverage of the intervals", "probability of the interval", "true redshifts inside");
        Charts.span(chart, 1);
        diagonal(chart, theme, 1);
        for (Visible visible : SHOWN) {
            double[] ranks = ranksOf(visible);
            if (ranks.length > 0) {
                double[] nominal = IntStream.rangeClosed(0, LEVELS)
                        .mapToDouble(level -> level / (double) LEVELS)
                        .toArray();
                double[] inside = Arrays.stream(nominal)
                        .map(level -> Arrays.stream(ranks)
                                        .filter(rank -> Math.abs(rank - 0.5) <= level / 2)
                                        .count()
                                / (double) ranks.length)
                        .toArray();
                Charts.line(chart, visible.title(), nominal, inside, theme.of(visible), Charts.THICK);
            }
        }
        return chart;
    }

    /** The loss that PDFs announce, beside the one that came. */
    Plot risk() {
        return new Plot(
                "risk",
                "Loss of the estimates, 1 − 1/(1 + (dz/0.15)²), against the one that the PDFs announce (risk), in groups of"
                        + " as many galaxies. On the dashed line the risk is right; below it errors are smaller than announced.",
                this::drawRisk);
    }

    private Chart<?, ?> drawRisk(Theme theme) {
        XYChart chart = Charts.square(theme, "Risk and what came of it", "announced loss (risk)", "mean loss");
        chart.getStyler().setMarkerSize(14);
        double end = 0.1;
        for (Visible visible : SHOWN) {
            List<RedshiftOutcome> sorted = results.redshifts(visible).stream()
                    .filter(outcome -> outcome.pdf().isPresent())
                    .sorted(Comparator.comparingDouble(CalibrationPlots::risk))
                    .toList();
            int groups = Math.min(GROUPS, sorted.size() / FEWEST_IN_GROUP);
            if (groups > 0) {
                double[] announced = new double[groups];
                double[] came = new double[groups];
                for (int group = 0; group < groups; group++) {
                    List<RedshiftOutcome> members =
                            sorted.subList(group * sorted.size() / groups, (group + 1) * sorted.size() / groups);
                    announced[group] = members.stream()
                            .mapToDouble(CalibrationPlots::risk)
                            .average()
                            .orElse(0);
                    came[group] = members.stream()
                            .mapToDouble(CalibrationPlots::loss)
                            .average()
                            .orElse(0);
                    end = Math.max(end, Math.max(announced[group], came[group]));
                }
                XYSeries series = Charts.line(chart, visible.title(), announced, came, theme.of(visible), Charts.THICK);
                series.setMarker(SeriesMarkers.CIRCLE);
                series.setMarkerColor(theme.of(visible));
            }
        }
        Charts.span(chart, Math.min(1, 1.05 * end));
        diagonal(chart, theme, 1);
        return chart;
    }

    private static void diagonal(XYChart chart, Theme theme, double end) {
        Charts.line(
                chart,
                "if the PDFs were right",
                new double[] {0, end},
                new double[] {0, end},
                theme.text(),
                Charts.THIN);
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    }

    private double[] ranksOf(Visible visible) {
        return results.pdfs(visible).stream().mapToDouble(PdfOutcome::pit).toArray();
    }

    private static double risk(RedshiftOutcome outcome) {
        return outcome.pdf().map(PdfOutcome::risk).orElse(Double.NaN);
    }

    private static double loss(RedshiftOutcome outcome) {
        double ratio = outcome.dz() / LOSS_WIDTH;
        return 1 - 1 / (1 + ratio * ratio);
    }
}
