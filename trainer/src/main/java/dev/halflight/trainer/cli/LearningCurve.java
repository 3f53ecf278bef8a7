/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.train.LossTerms;
import dev.halflight.trainer.train.TrainingListener;
import dev.halflight.trainer.train.TrainingReport;
import dev.halflight.trainer.train.ValidationReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Shows how a run goes on: on the terminal, as lines of curve.csv, and drawn in curve.png. */
final class LearningCurve implements TrainingListener, AutoCloseable {
    /** The terminal counts the budget in these. */
    private static final long PARTS = 1000;

    private final RunFolder folder;
    private final CurveFile file;
    private final double bound;
    private final Progress progress;
    private final List<Double> minutes = new ArrayList<>();
    private final List<Double> redshift = new ArrayList<>();
    private final List<Double> validatedMinutes = new ArrayList<>();
    private final List<Double> sigma = new ArrayList<>();
    private String validated = "";

    /**
     * Goes on with a curve, or begins it.
     *
     * @param lossParts names of the parts of the loss
     * @param bound operations a second of the machine's matrix products, which no training can exceed
     */
    LearningCurve(RunFolder folder, List<String> lossParts, double bound) throws IOException {
        this.bound = bound;
        this.folder = folder;
        file = new CurveFile(folder.curve(), lossParts);
        progress = Progress.start("train", "thousandths of the budget", PARTS);
    }

    @Override
    public void reported(TrainingReport report) throws IOException {
        LossTerms losses = report.losses();
        minutes.add(minutes(report.done()));
        redshift.add(losses.part(LossTerms.REDSHIFT));
        file.add(report);
        progress.note(String.format(
                Locale.ROOT,
                "%d views, %.0f a second (%.0f%% of the matrix products' bound), loss %.3f%s",
                report.done().views(),
                report.viewsPerSecond(),
                100 * report.operations() / bound,
                losses.total(),
                validated));
        progress.reach(Math.min(PARTS, Math.round(PARTS * report.progress())));
    }

    @Override
    public void validated(Done done, ValidationReport report) throws IOException {
        validatedMinutes.add(minutes(done));
        sigma.add(report.sigmaNmad());
        validated = String.format(Locale.ROOT, ", photo-z sigma_NMAD %.4f", report.sigmaNmad());
        file.add(done, report);
        draw();
    }

    private static double minutes(Done done) {
        return done.elapsed().toMillis() / 60_000.0;
    }

    private void draw() throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(500)
                .title("Training")
                .xAxisTitle("minutes")
                .yAxisTitle("redshift loss")
                .build();
        if (!minutes.isEmpty()) {
            chart.addSeries("redshift loss (training)", minutes, redshift).setMarker(SeriesMarkers.NONE);
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
