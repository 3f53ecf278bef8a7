/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.train.TrainingReport;
import dev.halflight.trainer.train.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The learning curve as lines of comma-separated values: one a report, one a validation. */
final class CurveFile {
    private static final int VALIDATION_COLUMNS = 4;

    private final Path path;
    private final List<String> parts;

    /**
     * Goes on with a curve, or begins it.
     *
     * @param parts names of the parts of the loss
     */
    CurveFile(Path path, List<String> parts) throws IOException {
        this.path = path;
        this.parts = List.copyOf(parts);
        if (!Files.exists(path)) {
            List<String> header = new ArrayList<>(
                    List.of("steps", "views", "minutes", "processor_minutes", "learning_rate", "total"));
            header.addAll(parts);
            header.addAll(List.of("gradient_norm", "views_per_second", "waiting", "gigaflops"));
            header.addAll(List.of("sigma_nmad", "outliers", "validation_crps", "validation_score"));
            Files.writeString(path, String.join(",", header) + "\n");
        }
    }

    void add(TrainingReport report) throws IOException {
        List<String> values = done(report.done());
        values.add(number("%.3e", report.learningRate()));
        values.add(number("%.4f", report.losses().total()));
        parts.forEach(part -> values.add(number("%.5f", report.losses().part(part))));
        values.add(number("%.3f", report.gradientNorm()));
        values.add(number("%.1f", report.viewsPerSecond()));
        values.add(number("%.3f", report.waiting()));
        values.add(number("%.1f", report.operations() / 1e9));
        append(values, VALIDATION_COLUMNS);
    }

    void add(Done done, ValidationReport report) throws IOException {
        List<String> values = done(done);
        for (int column = 0; column < 6 + parts.size(); column++) {
            values.add("");
        }
        values.add(number("%.5f", report.sigmaNmad()));
        values.add(number("%.4f", report.outliers()));
        values.add(number("%.5f", report.crps()));
        values.add(number("%.5f", report.score()));
        append(values, 0);
    }

    private static List<String> done(Done done) {
        List<String> values = new ArrayList<>();
        values.add(Long.toString(done.steps()));
        values.add(Long.toString(done.views()));
        values.add(number("%.3f", done.elapsed().toMillis() / 60_000.0));
        values.add(number("%.3f", done.processor().toMillis() / 60_000.0));
        return values;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void append(List<String> values, int empty) throws IOException {
        Files.writeString(path, String.join(",", values) + ",".repeat(empty) + "\n", StandardOpenOption.APPEND);
    }
}
