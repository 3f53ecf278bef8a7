/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.EvaluationResults;
import java.io.IOException;
import java.nio.file.Path;

/** Stub. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Stub. */
    public static void write(Path file, EvaluationResults results, Analysis analysis) throws IOException {
        Folders.ofFile(file);
    }
}
