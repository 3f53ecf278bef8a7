/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.trainer.evaluate.Predictions;
import dev.halflight.trainer.report.PredictionsReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Judges the redshifts of a CSV file. */
final class PredictionsEvaluation {
    @Option(
            names = "--predictions",
            required = true,
            paramLabel = "FILE.csv",
            description = "A CSV file with a header, one object a row.")
    private Path predictions = Path.of("");

    @Option(
            names = "--true-column",
            required = true,
            paramLabel = "NAME",
            description = "The column of the true redshifts.")
    private String trueColumn = "";

    @Option(
            names = "--predicted-column",
            required = true,
            paramLabel = "NAME",
            description = "The column of the predicted redshifts.")
    private String predictedColumn = "";

    @Option(names = "--report", paramLabel = "FILE.json", description = "Also write the figures to a JSON file.")
    private @Nullable Path report;

    void run(PrintWriter out) throws IOException {
        PredictionsReport found = new PredictionsReport(Predictions.read(predictions, trueColumn, predictedColumn));
        found.print(out);
        if (report != null) {
            found.write(report);
        }
    }
}
