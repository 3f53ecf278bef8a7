/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.CellAxis;
import dev.halflight.trainer.evaluate.EvaluationResults;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plots of an evaluation. */
public final class Plots {
    private Plots() {}

    /** Draws all of them as PNG files into a folder, which is made if it is not there. */
    public static void save(Path folder, EvaluationResults results, Analysis analysis) throws IOException {
        Files.createDirectories(folder);
        for (Plot plot : all(results, analysis)) {
            Files.write(folder.resolve(plot.name() + ".png"), plot.png(Theme.LIGHT));
        }
    }

    /** Those for which there is something to draw. */
    static List<Plot> all(EvaluationResults results, Analysis analysis) {
        List<Plot> plots = new ArrayList<>();
        CalibrationPlots calibration = new CalibrationPlots(results);
        List<Visible> shown = CalibrationPlots.SHOWN.stream()
                .filter(visible -> !results.redshifts(visible).isEmpty())
                .toList();
        for (Visible visible : shown) {
            List<RedshiftOutcome> outcomes = results.redshifts(visible);
            plots.add(RedshiftPlot.of(visible, outcomes));
            plots.add(calibration.ranks(visible));
        }
        if (!shown.isEmpty()) {
            plots.add(calibration.coverage());
            plots.add(calibration.risk());
        }
        for (CellAxis axis : List.of(CellAxis.MAGNITUDE, CellAxis.TRUTH)) {
            if (shown.stream()
                    .anyMatch(visible -> !analysis.cells(visible, axis).isEmpty())) {
                plots.add(CellPlot.of(analysis, axis, Metric.SIGMA_NMAD));
                plots.add(CellPlot.of(analysis, axis, Metric.OUTLIER_FRACTION));
                plots.add(CellPlot.of(analysis, axis, Metric.COVERAGE68));
            }
        }
        ModelPlots model = new ModelPlots(analysis);
        if (shown.contains(Visible.IMAGES)) {
            plots.add(model.hidden());
        }
        if (!analysis.classes().isEmpty()) {
            plots.add(model.classes());
        }
        return plots;
    }
}
