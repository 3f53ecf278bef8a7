/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws how redshifts compare with the true ones, and how well PDFs are calibrated. */
public final class Plots {
    private static final int BINS = 10;
    private static final double OUTLIER = 0.15;

    private final Path folder;

    /**
     * Plots as PNG files in a folder, which is made if it is not there.
     *
     * @throws IOException if it cannot be made
     */
    public Plots(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /** Draws what an evaluation found. */
    public void draw(Evaluation evaluation) throws IOException {
        draw(evaluation.photoz(), "photoz", "images alone");
        draw(evaluation.specz(), "specz", "spectrum and images");
    }

    private void draw(RedshiftTally tally, String name, String from) throws IOException {
        if (tally.truths().isEmpty()) {
            return;
        }
        scatter(tally, name, from);
        calibration(tally, name, from);
    }

    private void scatter(RedshiftTally tally, String name, String from) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(800)
                .height(800)
                .title("Redshift from " + from)
                .xAxisTitle("true redshift")
                .yAxisTitle("redshift of least risk")
                .build();
        double end = Math.max(Collections.max(tally.truths()), Collections.max(tally.estimates()));
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
                .setMarkerSize(4)
                .setLegendPosition(LegendPosition.InsideNW);
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax(end)
                .setYAxisMin(0.0)
                .setYAxisMax(end)
                .setXAxisDecimalPattern("0.0")
                .setYAxisDecimalPattern("0.0");
        chart.addSeries("galaxies", tally.truths(), tally.estimates()).setMarkerColor(new Color(31, 119, 180, 110));
        line(chart, "equal", end, 0);
        line(chart, "outliers lie above", end, OUTLIER);
        line(chart, "outliers lie below", end, -OUTLIER);
        save(chart, name + "-redshift");
    }

    /** z' = z + slope (1 + z). */
    private static void line(XYChart chart, String name, double end, double slope) {
        XYSeries series = chart.addSeries(name, new double[] {0, end}, new double[] {slope, end + slope * (1 + end)});
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(slope == 0 ? Color.BLACK : Color.GRAY);
        series.setLineStyle(new BasicStroke(1));
    }

    private void calibration(RedshiftTally tally, String name, String from) throws IOException {
        double[] share = new double[BINS];
        for (double rank : tally.ranks()) {
            share[(int) Math.min(BINS - 1, rank * BINS)] +=
                    (double) BINS / tally.ranks().size();
        }
        List<String> labels = IntStream.range(0, BINS)
                .mapToObj(bin -> String.format(Locale.ROOT, "%.2f", (bin + 0.5) / BINS))
                .toList();
        CategoryChart chart = new CategoryChartBuilder()
                .width(800)
                .height(500)
                .title("Calibration of the PDFs from " + from)
                .xAxisTitle("probability below the true redshift (PIT)")
                .yAxisTitle("galaxies, in units of the uniform share")
                .build();
        chart.getStyler().setOverlapped(true).setAvailableSpaceFill(0.95).setLegendPosition(LegendPosition.InsideNE);
        chart.addSeries("galaxies", labels, Arrays.stream(share).boxed().toList());
        chart.addSeries("if the PDFs were right", labels, Collections.nCopies(BINS, 1.0))
                .setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Line)
                .setMarker(SeriesMarkers.NONE);
        save(chart, name + "-calibration");
    }

    private void save(Chart<?, ?> chart, String name) throws IOException {
        BitmapEncoder.saveBitmap(chart, folder.resolve(name + ".png").toString(), BitmapFormat.PNG);
    }
}
