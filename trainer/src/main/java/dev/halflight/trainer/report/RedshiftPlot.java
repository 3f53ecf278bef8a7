/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Visible;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Estimated redshifts against the true ones: as points, or where there are many, as the density of them. */
final class RedshiftPlot {
    private static final int MOST_POINTS = 3000;
    private static final int BINS = 90;
    private static final int LEVELS = 6;

    private final Visible visible;
    private final List<RedshiftOutcome> outcomes;

    private RedshiftPlot(Visible visible, List<RedshiftOutcome> outcomes) {
        this.visible = visible;
        this.outcomes = outcomes;
    }

    static Plot of(Visible visible, List<RedshiftOutcome> outcomes) {
        return new Plot(
                visible.key() + "-redshift",
                "Redshift of least risk against the true one, from " + visible.title() + ", " + outcomes.size()
                        + " galaxies. Outliers lie outside the dashed lines, |dz| = 0.15.",
                new RedshiftPlot(visible, outcomes)::draw);
    }

    private Chart<?, ?> draw(Theme theme) {
        double end = outcomes.stream()
                .mapToDouble(outcome -> Math.max(outcome.truth(), outcome.estimate()))
                .max()
                .orElse(1);
        XYChart chart = Charts.square(theme, "Redshift from " + visible.title(), "true redshift", "estimated redshift");
        Charts.span(chart, end);
        chart.getStyler().setLegendVisible(false);
        if (outcomes.size() > MOST_POINTS) {
            density(chart, theme, end);
        } else {
            points(chart, theme);
        }
        line(chart, theme.text(), end, 0);
        line(chart, theme.text(), end, RedshiftScatter.OUTLIER);
        line(chart, theme.text(), end, -RedshiftScatter.OUTLIER);
        return chart;
    }

    private void points(XYChart chart, Theme theme) {
        Color color = theme.of(visible);
        XYSeries series = chart.addSeries(
                "galaxies",
                outcomes.stream().mapToDouble(RedshiftOutcome::truth).toArray(),
                outcomes.stream().mapToDouble(RedshiftOutcome::estimate).toArray());
        style(series, new Color(color.getRed(), color.getGreen(), color.getBlue(), 110));
        chart.getStyler().setMarkerSize(outcomes.size() > 1000 ? 7 : 10);
    }

    /** Each bin that holds a galaxy is a square; the logarithm of their number is its strength. */
    private void density(XYChart chart, Theme theme, double end) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int most = 1;
        for (RedshiftOutcome outcome : outcomes) {
            int bin = bin(outcome.truth(), end) * BINS + bin(outcome.estimate(), end);
            most = Math.max(most, counts.merge(bin, 1, Integer::sum));
        }
        for (int level = 0; level < LEVELS; level++) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (Map.Entry<Integer, Integer> bin : counts.entrySet()) {
                if ((int) Math.min(LEVELS - 1, LEVELS * Math.log(bin.getValue()) / Math.log(most + 1)) == level) {
                    x.add((bin.getKey() / BINS + 0.5) * end / BINS);
                    y.add((bin.getKey() % BINS + 0.5) * end / BINS);
                }
            }
            if (!x.isEmpty()) {
                XYSeries series = chart.addSeries("level " + level, x, y);
                style(series, theme.shade(theme.of(visible), (level + 1.5) / (LEVELS + 0.5)));
                series.setMarker(SeriesMarkers.SQUARE);
            }
        }
        chart.getStyler().setMarkerSize(8);
    }

    private static int bin(double redshift, double end) {
        return (int) Math.max(0, Math.min(BINS - 1, redshift / end * BINS));
    }

    private static void style(XYSeries series, Color color) {
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(color);
    }

    /** z' = z + slope (1 + z). */
    private static void line(XYChart chart, Color color, double end, double slope) {
        Charts.line(
                chart,
                "dz = " + slope,
                new double[] {0, end},
                new double[] {slope, end + slope * (1 + end)},
                color,
                slope == 0 ? new java.awt.BasicStroke(2) : Charts.THIN);
    }
}
