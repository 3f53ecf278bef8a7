/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.EvaluationResults;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an evaluation found, for a reader: one HTML file with all tables and plots, which needs nothing but a browser. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes it. */
    public static void write(Path file, EvaluationResults results, Analysis analysis) throws IOException {
        Page page = Page.of(results, analysis, Templates.style());
        Folders.ofFile(file);
        try (Writer writer = Files.newBufferedWriter(file)) {
            Templates.template("report").execute(page, writer);
        }
    }
}
