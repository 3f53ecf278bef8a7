/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.Curve;
import dev.halflight.trainer.contest.Snapshot;
import dev.halflight.trainer.report.Charts;
import dev.halflight.trainer.report.Plot;
import dev.halflight.trainer.report.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How a figure of the validation set fell during the trainings.
 *
 * @param result the contest
 * @param name of the file, without the ending
 * @param axis what trainings have spent, for a reader
 * @param spent what they have spent
 * @param figure the figure, for a reader
 * @param value the figure
 */
record CurvePlot(
        ContestResult result,
        String name,
        String axis,
        ToDoubleFunction<Snapshot> spent,
        String figure,
        ToDoubleFunction<Snapshot> value) {

    static List<Plot> all(ContestResult result) {
        return List.of(
                new CurvePlot(result, "sigma-by-views", "views", Snapshot::views, "σ NMAD", Snapshot::sigmaNmad).plot(),
                new CurvePlot(
                                result,
                                "sigma-by-cpu",
                                "CPU seconds",
                                Snapshot::cpuSeconds,
                                "σ NMAD",
                                Snapshot::sigmaNmad)
                        .plot(),
                new CurvePlot(result, "crps-by-views", "views", Snapshot::views, "CRPS", Snapshot::crps).plot(),
                new CurvePlot(result, "crps-by-cpu", "CPU seconds", Snapshot::cpuSeconds, "CRPS", Snapshot::crps)
                        .plot());
    }

    private Plot plot() {
        return new Plot(
                name,
                figure + " of the validation set against the " + axis + " of the training, a line for each training."
                        + " Each one's learning rate falls to zero at its own end: only the ends are compared.",
                this::draw);
    }

    private Chart<?, ?> draw(Theme theme) {
        XYChart chart = Charts.square(theme, figure + " of the validation set", axis, figure);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setXAxisDecimalPattern("#,##0").setYAxisDecimalPattern("0.###");
        chart.getStyler().setMarkerSize(9);
        Set<String> named = new HashSet<>();
        double end = 0;
        for (Curve curve : result.curves()) {
            List<Snapshot> shown = curve.snapshots().stream()
                    .filter(snapshot -> Double.isFinite(value.applyAsDouble(snapshot)))
                    .toList();
            if (!shown.isEmpty()) {
                boolean first = curve.standing().equals(curve.contender().key());
                XYSeries series = Charts.line(
                        chart,
                        curve.title() + ", seed " + curve.seed(),
                        shown.stream().mapToDouble(spent).toArray(),
                        shown.stream().mapToDouble(value).toArray(),
                        Colors.of(curve.contender()),
                        Colors.stroke(first));
                series.setMarker(SeriesMarkers.CIRCLE);
                series.setMarkerColor(Colors.of(curve.contender()));
                series.setLabel(curve.title());
                series.setShowInLegend(named.add(curve.title()));
                // the first points are those of networks that know nothing yet
                end = Math.max(end, value.applyAsDouble(shown.get(shown.size() / 4)));
            }
        }
        if (end > 0) {
            chart.getStyler().setXAxisMin(0.0).setYAxisMin(0.0).setYAxisMax(1.1 * end);
        }
        return chart;
    }
}
