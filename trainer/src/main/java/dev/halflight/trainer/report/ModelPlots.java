/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.ClassTable;
import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What hiding costs, and whether class probabilities mean what they say. */
final class ModelPlots {
    private static final List<Visible> BY_HIDDEN = List.of(
            Visible.IMAGES,
            Visible.IMAGES_QUARTER_HIDDEN,
            Visible.IMAGES_HALF_HIDDEN,
            Visible.IMAGES_THREE_QUARTERS_HIDDEN);

    private static final int FEWEST_IN_BIN = 10;

    private final Analysis analysis;

    ModelPlots(Analysis analysis) {
        this.analysis = analysis;
    }

    Plot hidden() {
        return new Plot(
                "hidden",
                "Typical error of the redshift from images when a part of the image tokens is hidden, with standard errors.",
                this::drawHidden);
    }

    private Chart<?, ?> drawHidden(Theme theme) {
        List<String> labels = new ArrayList<>();
        List<Number> values = new ArrayList<>();
        List<Number> errors = new ArrayList<>();
        for (Visible visible : BY_HIDDEN) {
            Optional<GroupMetrics> metrics =
                    Optional.ofNullable(analysis.overall().get(visible));
            metrics.flatMap(found -> found.value(Metric.SIGMA_NMAD)).ifPresent(value -> {
                labels.add(Math.round(100 * visible.hidden()) + "%");
                values.add(value);
                errors.add(
                        metrics.flatMap(found -> found.error(Metric.SIGMA_NMAD)).orElse(0.0));
            });
        }
        CategoryChart chart = Charts.categories(
                theme, "What hiding costs", "hidden part of the image tokens", Metric.SIGMA_NMAD.title());
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setYAxisMin(0.0);
        if (values.isEmpty()) {
            return chart;
        }
        chart.addSeries("images", labels, values, errors)
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line)
                .setMarker(SeriesMarkers.CIRCLE)
                .setMarkerColor(theme.of(Visible.IMAGES))
                .setLineColor(theme.of(Visible.IMAGES))
                .setLineStyle(Charts.THICK);
        return chart;
    }

    Plot classes() {
        return new Plot(
                "classes",
                "How often the most probable class is right against the probability it is given. On the dashed line the"
                        + " probabilities are right; below it they promise too much. Bins of fewer than "
                        + FEWEST_IN_BIN + " objects have no point.",
                this::drawClasses);
    }

    private Chart<?, ?> drawClasses(Theme theme) {
        XYChart chart = Charts.square(
                theme, "Class probabilities", "probability of the most probable class", "part that is right");
        Charts.span(chart, 1.02);
        chart.getStyler().setMarkerSize(14);
        Charts.line(
                chart,
                "if the probabilities were right",
                new double[] {0, 1},
                new double[] {0, 1},
                theme.text(),
                Charts.THIN);
        for (Map.Entry<Visible, ClassTable> table : new TreeMap<>(analysis.classes()).entrySet()) {
            List<ClassTable.Reliability> bins = table.getValue().reliability().stream()
                    .filter(bin -> bin.n() >= FEWEST_IN_BIN)
                    .toList();
            if (bins.isEmpty()) {
                continue;
            }
            XYSeries series = Charts.line(
                    chart,
                    table.getKey().title(),
                    bins.stream()
                            .mapToDouble(ClassTable.Reliability::probability)
                            .toArray(),
                    bins.stream().mapToDouble(ClassTable.Reliability::right).toArray(),
                    theme.of(table.getKey()),
                    Charts.THICK);
            series.setMarker(SeriesMarkers.CIRCLE);
            series.setMarkerColor(theme.of(table.getKey()));
        }
        return chart;
    }
}
