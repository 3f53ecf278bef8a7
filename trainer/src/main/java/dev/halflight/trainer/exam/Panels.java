/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts in the same dress: the real sky blue, the simulated one orange; several of them side by side in one picture. */
final class Panels {
    static final Color REAL = new Color(31, 119, 180);
    static final Color SIMULATED = new Color(230, 110, 20);
    private static final int OPACITY = 110;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 440;

    private Panels() {}

    static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setMarkerSize(4)
                .setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0.##");
        return chart;
    }

    static void limits(XYChart chart, Range x, Range y) {
        chart.getStyler()
                .setXAxisMin(x.low())
                .setXAxisMax(x.high())
                .setYAxisMin(y.low())
                .setYAxisMax(y.high());
    }

    static void points(XYChart chart, String name, Color color, double[] x, double[] y) {
        if (x.length == 0) {
            return;
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), OPACITY));
    }

    static void line(XYChart chart, String name, Color color, boolean dashed, double[] x, double[] y) {
        if (x.length == 0) {
            return;
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
        series.setLineStyle(dashed ? SeriesLines.DASH_DASH : SeriesLines.SOLID);
    }

    /** Writes charts as one PNG, {@code columns} of them in a row. */
    static void write(Path file, int columns, List<XYChart> charts) throws IOException {
        int across = Math.min(columns, charts.size());
        int rows = (charts.size() + across - 1) / across;
        BufferedImage image = new BufferedImage(across * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int k = 0; k < charts.size(); k++) {
            graphics.drawImage(
                    BitmapEncoder.getBufferedImage(charts.get(k)), k % across * WIDTH, k / across * HEIGHT, null);
        }
        graphics.dispose();
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException(file + " cannot be written as PNG");
        }
    }
}
