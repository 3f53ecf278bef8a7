/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.trainer.evaluate.Predictions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** How good the redshifts of a file are, for a reader and for programs. */
public final class PredictionsReport {
    private final RedshiftScatter scatter;
    private final long skipped;

    /** Of these redshifts. */
    public PredictionsReport(Predictions predictions) {
        scatter = predictions.scatter();
        skipped = predictions.skipped();
    }

    /** Prints a table. */
    public void print(PrintWriter out) {
        row(out, "objects", "%d", scatter.n());
        row(out, "skipped: a redshift is missing", "%d", skipped);
        row(out, "sigma_NMAD", "%.5f", scatter.sigmaNmad());
        row(out, "bias", "%+.5f", scatter.bias());
        row(out, "outliers, |dz| > 0.15", "%.5f", scatter.outlierFraction());
        row(out, "catastrophic, |z - true| > 1", "%.5f", scatter.catastrophicFraction());
        row(out, "R^2", "%.5f", scatter.r2());
        out.println("dz = (z - true)/(1 + true)");
        out.flush();
    }

    private static void row(PrintWriter out, String label, String format, Object value) {
        out.println(String.format("%-32s", label) + String.format("%13s", String.format(Locale.ROOT, format, value)));
    }

    /** Writes a JSON object; a figure that cannot be told is null. */
    public void write(Path file) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("n", scatter.n());
        JsonFiles.put(node, "sigma_nmad", scatter.sigmaNmad());
        JsonFiles.put(node, "bias", scatter.bias());
        JsonFiles.put(node, "outlier_fraction", scatter.outlierFraction());
        JsonFiles.put(node, "catastrophic_fraction", scatter.catastrophicFraction());
        JsonFiles.put(node, "r2", scatter.r2());
        node.put("skipped", skipped);
        JsonFiles.write(file, node);
    }
}
