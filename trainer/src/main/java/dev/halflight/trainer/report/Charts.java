/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Empty charts in a theme's colors, drawn twice as large as they are shown. */
public final class Charts {
    public static final BasicStroke THICK = new BasicStroke(4);
    public static final BasicStroke THIN =
            new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {12, 9}, 0);

    private static final int WIDTH = 960;
    private static final int HEIGHT = 840;

    private Charts() {}

    /** A square one, for quantities that are to be equal. */
    public static XYChart square(Theme theme, String title, String x, String y) {
        return style(new XYChartBuilder().width(WIDTH).height(HEIGHT), theme, title, x, y);
    }

    private static XYChart style(XYChartBuilder builder, Theme theme, String title, String x, String y) {
        XYChart chart = builder.title(title).xAxisTitle(x).yAxisTitle(y).build();
        style(chart.getStyler(), theme);
        chart.getStyler().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0.##");
        return chart;
    }

    /** One with names along the lower axis. */
    public static CategoryChart categories(Theme theme, String title, String x, String y) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        style(chart.getStyler(), theme);
        chart.getStyler().setAvailableSpaceFill(0.9).setOverlapped(true);
        chart.getStyler().setYAxisDecimalPattern("0.###");
        chart.getStyler().setMarkerSize(14);
        chart.getStyler().setErrorBarsColorSeriesColor(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
        return chart;
    }

    private static void style(AxesChartStyler styler, Theme theme) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 24);
        styler.setChartBackgroundColor(theme.background());
        styler.setChartFontColor(theme.text());
        styler.setChartTitleFont(font.deriveFont(Font.BOLD, 27f));
        styler.setLegendBackgroundColor(theme.background());
        styler.setLegendBorderColor(theme.faint());
        styler.setLegendFont(font.deriveFont(22f));
        styler.setLegendPosition(LegendPosition.InsideNW);
        styler.setPlotBackgroundColor(theme.background());
        styler.setPlotBorderColor(theme.faint());
        styler.setPlotGridLinesColor(theme.faint());
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotMargin(0);
        styler.setChartPadding(18);
        styler.setAxisTitleFont(font);
        styler.setAxisTickLabelsFont(font.deriveFont(21f));
        styler.setAxisTickLabelsColor(theme.text());
        styler.setAxisTickMarksColor(theme.faint());
        styler.setXAxisTitleColor(theme.text());
        styler.setYAxisTitleColor(theme.text());
        styler.setXAxisTickMarkSpacingHint(120);
        styler.setYAxisTickMarkSpacingHint(90);
    }

    /** Both axes from 0 to the same end. */
    public static void span(XYChart chart, double end) {
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(end).setYAxisMin(0.0).setYAxisMax(end);
    }

    /** A line without markers. */
    public static XYSeries line(XYChart chart, String name, double[] x, double[] y, Color color, BasicStroke stroke) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
        series.setLineStyle(stroke);
        return series;
    }
}
