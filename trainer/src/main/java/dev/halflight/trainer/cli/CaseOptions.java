/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.trainer.baseline.templatefit.TemplateFit;
import dev.halflight.trainer.cases.FrozenCases;
import dev.halflight.trainer.compare.CaseInspector;
import dev.halflight.trainer.evaluate.ExportedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which real objects a model is tried on one by one. */
final class CaseOptions {
    @Option(
            names = "--cases",
            paramLabel = "FILE.avro",
            description =
                    "Also report on the frozen cases one by one, as halflight convert cases makes them observations.")
    private @Nullable Path cases;

    /**
     * Tries a model on the cases that were asked for.
     *
     * @param fit of their spectra, where there are templates
     * @throws IOException if the file of the cases cannot be read
     */
    CaseInspector inspect(ExportedModel model, Tokenizer tokenizer, RedshiftGrid grid, Optional<TemplateFit> fit)
            throws IOException {
        CaseInspector inspector = new CaseInspector(grid, fit);
        if (cases != null) {
            int count = FrozenCases.read(cases).cases().size();
            new EvaluationRun(tokenizer, cases, count).of(model, List.of(inspector));
        }
        return inspector;
    }
}
