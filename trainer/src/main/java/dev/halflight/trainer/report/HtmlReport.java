/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.EvaluationResults;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What an evaluation found, for a reader: one HTML file with all tables and plots, which needs nothing but a browser. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes it. */
    public static void write(Path file, EvaluationResults results, Analysis analysis) throws IOException {
        Page page = Page.of(results, analysis, text("report.css"));
        Folders.ofFile(file);
        try (Writer writer = Files.newBufferedWriter(file)) {
            template("report").execute(page, writer);
        }
    }

    private static Template template(String name) throws IOException {
        try (Reader reader = open(name + ".mustache")) {
            return Mustache.compiler()
                    .withLoader(partial -> open(partial + ".mustache"))
                    .compile(reader);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = stream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(stream(name), StandardCharsets.UTF_8);
    }

    private static InputStream stream(String name) {
        return Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name);
    }
}
