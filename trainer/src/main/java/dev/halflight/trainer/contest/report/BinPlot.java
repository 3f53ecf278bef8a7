/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.Standing;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.contest.TestOutcome;
import dev.halflight.trainer.evaluate.CellAxis;
import dev.halflight.trainer.evaluate.CellLabel;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.report.Charts;
import dev.halflight.trainer.report.Plot;
import dev.halflight.trainer.report.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The typical error of every contender, by a property of the galaxies.
 *
 * @param name of the file, without the ending
 * @param axis the property, for a reader
 * @param property the property
 * @param bins from its value to the bin
 */
record BinPlot(
        ContestResult result,
        String name,
        String axis,
        ToDoubleFunction<TestOutcome> property,
        Function<Double, CellLabel> bins) {
    /** Of fewer galaxies the typical error is too uncertain to be shown. */
    private static final int FEWEST = 20;

    private static final List<Double> MAGNITUDES = List.of(19.0, 20.0, 21.0, 22.0, 22.5, 23.0, 23.5, 24.0);

    /** Of the properties of which there is a bin with enough galaxies. */
    static List<Plot> all(ContestResult result) {
        return Stream.of(
                        new BinPlot(
                                result,
                                "sigma-by-magnitude",
                                "magnitude (AB)",
                                TestOutcome::magnitude,
                                CellLabel.bins(MAGNITUDES)),
                        new BinPlot(
                                result,
                                "sigma-by-redshift",
                                "true redshift",
                                outcome -> outcome.redshift().truth(),
                                CellLabel.bins(CellAxis.REDSHIFTS)))
                .filter(BinPlot::hasPoints)
                .map(BinPlot::plot)
                .toList();
    }

    private boolean hasPoints() {
        return result.standings().stream()
                .anyMatch(standing -> !sigmas(standing).isEmpty());
    }

    private Plot plot() {
        return new Plot(
                name,
                "Typical error of the redshifts from images by " + axis
                        + ", the mean of the trainings. Bins of fewer than " + FEWEST + " galaxies have no point.",
                this::draw);
    }

    private Chart<?, ?> draw(Theme theme) {
        CategoryChart chart = Charts.categories(theme, "σ NMAD by " + axis, axis, "σ NMAD");
        chart.getStyler().setYAxisMin(0.0).setXAxisLabelRotation(45);
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW).setLegendLayout(LegendLayout.Vertical);
        for (Standing standing : result.standings()) {
            Map<CellLabel, Double> sigmas = sigmas(standing);
            if (!sigmas.isEmpty()) {
                CategorySeries series = chart.addSeries(
                        standing.title(),
                        sigmas.keySet().stream().map(CellLabel::text).toList(),
                        List.copyOf(sigmas.values()));
                series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
                series.setMarker(SeriesMarkers.CIRCLE);
                series.setMarkerColor(Colors.of(standing.contender()));
                series.setLineColor(Colors.of(standing.contender()));
                series.setLineStyle(
                        Colors.stroke(standing.key().equals(standing.contender().key())));
            }
        }
        return chart;
    }

    private Map<CellLabel, Double> sigmas(Standing standing) {
        Map<CellLabel, List<Double>> found = new TreeMap<>();
        for (List<TestOutcome> outcomes : standing.outcomes(TestCondition.WHOLE)) {
            Map<CellLabel, List<RedshiftOutcome>> members = new TreeMap<>();
            for (TestOutcome outcome : outcomes) {
                double value = property.applyAsDouble(outcome);
                if (!Double.isNaN(value)) {
                    members.computeIfAbsent(bins.apply(value), unused -> new ArrayList<>())
                            .add(outcome.redshift());
                }
            }
            members.forEach((label, redshifts) -> {
                if (redshifts.size() >= FEWEST) {
                    found.computeIfAbsent(label, unused -> new ArrayList<>()).add(sigma(redshifts));
                }
            });
        }
        Map<CellLabel, Double> sigmas = new TreeMap<>();
        found.forEach((label, values) -> sigmas.put(
                label,
                values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN)));
        return sigmas;
    }

    private static double sigma(List<RedshiftOutcome> redshifts) {
        return RedshiftScatter.of(
                        redshifts.stream()
                                .mapToDouble(RedshiftOutcome::estimate)
                                .toArray(),
                        redshifts.stream().mapToDouble(RedshiftOutcome::truth).toArray())
                .sigmaNmad();
    }
}
