/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Figures;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints figures for a reader. */
public final class FigureTable {
    private static final List<String> COLUMNS =
            List.of("photoz", "specz", "photoz_half_hidden", "photoz_three_quarters_hidden");

    private final Figures figures;
    private final PrintWriter out;

    /** A table of these figures. */
    public FigureTable(Figures figures, PrintWriter out) {
        this.figures = figures;
        this.out = out;
    }

    /** Prints it. */
    public void print() {
        line("", "images", "+ spectrum", "half hidden", "3/4 hidden");
        row("galaxies", "n", "%.0f");
        row("sigma_NMAD", "sigma_nmad", "%.4f");
        row("  of guessing the mean redshift", "guess_mean_sigma_nmad", "%.4f");
        row("  ratio", "ratio_to_guess", "%.3f");
        row("bias", "bias", "%+.4f");
        row("outliers, |dz| > 0.15", "outlier_fraction", "%.4f");
        row("catastrophic, |z - true| > 1", "catastrophic_fraction", "%.4f");
        row("R^2", "r2", "%.4f");
        row("CRPS in ln(1+z)", "crps", "%.4f");
        row("truth in the 68% interval", "coverage68", "%.3f");
        row("truth in the 95% interval", "coverage95", "%.3f");
        out.println();
        line("class", "star", "galaxy", "quasar");
        classRow("objects", "n", "%.0f");
        classRow("accuracy", "accuracy", "%.3f");
        out.println();
        line("tokens predicted while hidden", "image", "spectrum");
        line("mean squared error", cell("image.hidden_error", "%.4f"), cell("spectrum.hidden_error", "%.4f"));
        line("  of predicting zero", cell("image.zero_error", "%.4f"), cell("spectrum.zero_error", "%.4f"));
        out.flush();
    }

    private void row(String label, String figure, String format) {
        line(
                label,
                COLUMNS.stream()
                        .map(column -> cell(column + "." + figure, format))
                        .toArray(String[]::new));
    }

    private void classRow(String label, String figure, String format) {
        line(
                label,
                List.of("star", "galaxy", "quasar").stream()
                        .map(name -> cell("class." + name + "." + figure, format))
                        .toArray(String[]::new));
    }

    private String cell(String name, String format) {
        Optional<Double> value = figures.of(name);
        return value.map(number -> String.format(Locale.ROOT, format, number)).orElse("-");
    }

    private void line(String label, String... cells) {
        StringBuilder line = new StringBuilder(String.format("%-32s", label));
        for (String cell : cells) {
            line.append(String.format("%13s", cell));
        }
        out.println(line.toString().stripTrailing());
    }
}
