/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.schemas.model.Thresholds;
import dev.halflight.trainer.calibrate.CalibrationCheck;
import dev.halflight.trainer.calibrate.CalibrationResult;
import dev.halflight.trainer.calibrate.CheckedCell;
import dev.halflight.v1.RedshiftUse;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what a calibration found for a reader. */
public final class CalibrationReport {
    private static final int WORST = 12;

    private final CalibrationResult result;
    private final PrintWriter out;

    public CalibrationReport(CalibrationResult result, PrintWriter out) {
        this.result = result;
        this.out = out;
    }

    /** Prints it. */
    public void print() {
        header("truth in the 68% interval");
        result.check().overall().forEach(this::print);
        List<CheckedCell> cells = result.check().cells();
        out.println();
        header("the worst of " + cells.size() + " cells of " + CalibrationCheck.FEWEST + " or more");
        cells.stream().limit(WORST).forEach(this::print);
        out.println();
        out.printf("%-28s %8s %10s %9s%n", "redshifts of natural galaxies", "risk to", "galaxies", "|dz|>0.15");
        Thresholds thresholds = result.thresholds();
        use("recommended", thresholds.recommendedRisk(), RedshiftUse.RECOMMENDED, thresholds.recommendedFailures());
        use("to be used with caution", thresholds.cautionRisk(), RedshiftUse.CAUTION, thresholds.cautionFailures());
        out.flush();
    }

    private void header(String title) {
        out.printf("%-68s %7s %8s %8s %8s %8s %8s%n", title, "n", "before", "after", "+-", "PIT bef.", "PIT aft.");
    }

    private void print(CheckedCell cell) {
        out.printf(
                Locale.ROOT,
                "%-68s %7d %8.3f %8.3f %8.3f %8.3f %8.3f%n",
                cell.name(),
                cell.n(),
                cell.before(),
                cell.after(),
                cell.error(),
                cell.pitBefore(),
                cell.pitAfter());
    }

    private void use(String title, double risk, RedshiftUse use, double failures) {
        out.printf(
                Locale.ROOT,
                "%-28s %8.3f %9.1f%% %8.1f%%%n",
                title,
                risk,
                100 * result.shares().getOrDefault(use, 0.0),
                100 * failures);
    }
}
