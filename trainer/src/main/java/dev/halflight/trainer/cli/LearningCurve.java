/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.train.LossTerms;
import dev.halflight.trainer.train.TrainingListener;
import dev.halflight.trainer.train.TrainingReport;
import dev.halflight.trainer.train.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Shows how a run goes on: on the terminal, as lines of curve.csv, and drawn in curve.png. */
final class LearningCurve implements TrainingListener, AutoCloseable {
    private static final String HEADER = "steps,views,minutes,learning_rate,total,redshift,crps,classes,image,spectrum,"
            + "gradient_norm,views_per_second,waiting,sigma_nmad,outliers\n";

    private final RunFolder folder;
    private final Progress progress;
    private final List<Double> minutes = new ArrayList<>();
    private final List<Double> crossEntropy = new ArrayList<>();
    private final List<Double> validatedMinutes = new ArrayList<>();
    private final List<Double> sigma = new ArrayList<>();
    private double lastMinutes;
    private String validated = "";

    LearningCurve(RunFolder folder, double plannedMinutes) throws IOException {
        this.folder = folder;
        progress = Progress.start("train", "seconds", Math.round(plannedMinutes * 60));
        if (!Files.exists(folder.curve())) {
            Files.writeString(folder.curve(), HEADER);
        }
    }

    @Override
    public void reported(TrainingReport report) throws IOException {
        LossTerms losses = report.losses();
        lastMinutes = report.done().elapsed().toMillis() / 60_000.0;
        minutes.add(lastMinutes);
        crossEntropy.add(losses.redshift());
        append(String.format(
                Locale.ROOT,
                "%d,%d,%.3f,%.3e,%.4f,%.4f,%.5f,%.4f,%.5f,%.5f,%.3f,%.1f,%.3f,,%n",
                report.done().steps(),
                report.done().views(),
                lastMinutes,
                report.learningRate(),
                losses.total(),
                losses.redshift(),
                losses.crps(),
                losses.classes(),
                losses.image(),
                losses.spectrum(),
                report.gradientNorm(),
                report.viewsPerSecond(),
                report.waiting()));
        progress.note(String.format(
                Locale.ROOT, "%.0f views/s, loss %.3f%s", report.viewsPerSecond(), losses.total(), validated));
        progress.reach(report.done().elapsed().toSeconds());
    }

    @Override
    public void validated(long step, ValidationReport report) throws IOException {
        validatedMinutes.add(lastMinutes);
        sigma.add(report.sigmaNmad());
        validated = String.format(Locale.ROOT, ", photo-z sigma_NMAD %.4f", report.sigmaNmad());
        append(String.format(
                Locale.ROOT,
                "%d,,%.3f,,,,,,,,,,,%.5f,%.4f%n",
                step,
                lastMinutes,
                report.sigmaNmad(),
                report.outliers()));
        draw();
    }

    private void append(String line) throws IOException {
        Files.writeString(folder.curve(), line, StandardOpenOption.APPEND);
    }

    private void draw() throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(500)
                .title("Training")
                .xAxisTitle("minutes")
                .yAxisTitle("redshift cross-entropy")
                .build();
        if (!minutes.isEmpty()) {
            chart.addSeries("redshift cross-entropy (training)", minutes, crossEntropy)
                    .setMarker(SeriesMarkers.NONE);
        }
        chart.addSeries("photo-z sigma_NMAD (validation)", validatedMinutes, sigma)
                .setYAxisGroup(1);
        chart.setYAxisGroupTitle(1, "photo-z sigma_NMAD");
        BitmapEncoder.saveBitmap(chart, folder.picture().toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    @Override
    public void close() {
        progress.close();
    }
}
