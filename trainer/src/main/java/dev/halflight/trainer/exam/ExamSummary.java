/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.schemas.model.RedshiftScatter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what was found, in words. */
public final class ExamSummary {
    private static final int FEWEST = 30;
    /** What a simulation should come within. */
    private static final double NOTABLE_RATIO = 1.5;

    private final PrintWriter out;

    public ExamSummary(PrintWriter out) {
        this.out = out;
    }

    /** Prints all of it. */
    public void print(ExamFigures figures) {
        figures.catalogs().forEach(this::catalog);
        if (!figures.sizes().isEmpty()) {
            out.println("cosmos: sizes");
            complaints(figures.sizes());
        }
        out.flush();
    }

    private void catalog(String label, CatalogFigures figures) {
        line("%s: %d galaxies, %d compared", label, figures.galaxies(), figures.compared());
        line("  %-28s%8s%12s%9s%11s", "redshifts from colors", "tested", "sigma_NMAD", "bias", "outliers");
        for (Map.Entry<String, PhotozResult> result : figures.photoz().entrySet()) {
            RedshiftScatter all = result.getValue().all();
            line(
                    "  %-28s%8d%12.4f%+9.4f%10.1f%%",
                    result.getKey(), all.n(), all.sigmaNmad(), all.bias(), 100 * all.outlierFraction());
        }
        line("  ratio %.2f (1 is perfect, 1.5 is good)", figures.photozRatio());
        line(
                "  nearest neighbors of their own kind: %.2f (0.5 is perfect, 1 is told apart always)",
                figures.mingling());
        figures.counts()
                .forEach(slope -> line(
                        "  counts at %s rise by %.2f dex per magnitude, simulated %.2f",
                        slope.cell(), slope.real(), slope.simulated()));
        complaints(figures.redshifts());
        complaints(figures.colors());
        scatterComplaints(figures.photoz());
        out.println();
    }

    private void scatterComplaints(Map<String, PhotozResult> photoz) {
        PhotozResult real = result(photoz, PhotozExam.Case.REAL_ON_REAL);
        result(photoz, PhotozExam.Case.SIMULATED_ON_REAL).byCell().forEach((cell, simulated) -> {
            RedshiftScatter best = Optional.ofNullable(real.byCell().get(cell)).orElseThrow();
            if (best.n() >= FEWEST && simulated.sigmaNmad() > NOTABLE_RATIO * best.sigmaNmad()) {
                line(
                        "    redshifts from colors at %s: scatter %.3f, of real galaxies %.3f",
                        cell, simulated.sigmaNmad(), best.sigmaNmad());
            }
        });
    }

    private static PhotozResult result(Map<String, PhotozResult> photoz, PhotozExam.Case which) {
        return Optional.ofNullable(photoz.get(which.label())).orElseThrow();
    }

    private void complaints(List<Difference> differences) {
        List<String> complaints = differences.stream()
                .map(Difference::complaint)
                .flatMap(Optional::stream)
                .toList();
        line("  %d of %d cells are off", complaints.size(), differences.size());
        complaints.forEach(complaint -> line("    %s", complaint));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
