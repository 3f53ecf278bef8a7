/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.Cell;
import dev.halflight.trainer.evaluate.CellAxis;
import dev.halflight.trainer.evaluate.CellLabel;
import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.Visible;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.YAxisPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A metric cell by cell, with the number of galaxies behind it. */
final class CellPlot {
    /** More labels than this do not fit side by side. */
    private static final int MOST_LEVEL_LABELS = 6;

    private final Analysis analysis;
    private final CellAxis axis;
    private final Metric metric;

    private CellPlot(Analysis analysis, CellAxis axis, Metric metric) {
        this.analysis = analysis;
        this.axis = axis;
        this.metric = metric;
    }

    static Plot of(Analysis analysis, CellAxis axis, Metric metric) {
        return new Plot(
                metric.key() + "-by-" + axis.key(),
                metric.explanation() + " By " + axis.title()
                        + ", with standard errors; gray bars count the galaxies (right axis). Cells with few galaxies have no point.",
                new CellPlot(analysis, axis, metric)::draw);
    }

    private Chart<?, ?> draw(Theme theme) {
        TreeSet<CellLabel> labels = new TreeSet<>();
        CalibrationPlots.SHOWN.forEach(
                visible -> analysis.cells(visible, axis).forEach(cell -> labels.add(cell.label())));
        List<String> texts = labels.stream().map(CellLabel::text).toList();
        CategoryChart chart =
                Charts.categories(theme, metric.title() + " by " + axis.title(), axis.title(), metric.title());
        chart.getStyler().setYAxisMin(0, 0.0);
        chart.getStyler().setYAxisGroupPosition(1, YAxisPosition.Right);
        chart.getStyler().setXAxisLabelRotation(texts.size() > MOST_LEVEL_LABELS ? 45 : 0);
        chart.setYAxisGroupTitle(1, "galaxies");
        chart.addSeries("galaxies", texts, counts(labels)).setYAxisGroup(1).setFillColor(theme.faint());
        for (Visible visible : CalibrationPlots.SHOWN) {
            add(chart, theme, visible, labels);
        }
        if (metric == Metric.COVERAGE68) {
            chart.getStyler().setYAxisMin(0, 0.0).setYAxisMax(0, 1.0);
            dashed(chart, theme, texts, 0.68);
        }
        return chart;
    }

    private static void dashed(CategoryChart chart, Theme theme, List<String> texts, double value) {
        CategorySeries series =
                chart.addSeries("if the PDFs were right", texts, Collections.nCopies(texts.size(), value));
        series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(theme.text());
        series.setLineStyle(Charts.THIN);
    }

    private List<Number> counts(TreeSet<CellLabel> labels) {
        List<Number> counts = new ArrayList<>();
        for (CellLabel label : labels) {
            counts.add(CalibrationPlots.SHOWN.stream()
                    .flatMap(visible -> cell(visible, label).stream())
                    .mapToInt(cell -> cell.metrics().n())
                    .max()
                    .orElse(0));
        }
        return counts;
    }

    private void add(CategoryChart chart, Theme theme, Visible visible, TreeSet<CellLabel> labels) {
        List<String> measured = new ArrayList<>();
        List<Number> values = new ArrayList<>();
        List<Number> errors = new ArrayList<>();
        for (CellLabel label : labels) {
            Optional<GroupMetrics> metrics = cell(visible, label).map(Cell::metrics);
            metrics.flatMap(found -> found.value(metric)).ifPresent(value -> {
                measured.add(label.text());
                values.add(value);
                errors.add(metrics.flatMap(found -> found.error(metric)).orElse(0.0));
            });
        }
        if (values.isEmpty()) {
            return;
        }
        CategorySeries series = chart.addSeries(visible.title(), measured, values, errors);
        series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(theme.of(visible));
        series.setLineColor(theme.of(visible));
        series.setLineStyle(Charts.THICK);
    }

    private Optional<Cell> cell(Visible visible, CellLabel label) {
        return analysis.cells(visible, axis).stream()
                .filter(cell -> cell.label().equals(label))
                .findFirst();
    }
}
