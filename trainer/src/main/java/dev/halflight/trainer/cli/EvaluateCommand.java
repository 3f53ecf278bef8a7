/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how good a model is, or anyone's redshifts. */
@Command(
        name = "evaluate",
        description = {
            "Runs a model on observations of known redshift or class, as it is served, and prints how good it is.",
            "Use observations that it was not trained on.",
            "With --predictions it judges the redshifts of a CSV file by the same measures, and needs no model."
        },
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    private static final class Subject {
        @ArgGroup(exclusive = false, heading = "A model:%n")
        private @Nullable ModelEvaluation model;

        @ArgGroup(exclusive = false, heading = "Redshifts in a file:%n")
        private @Nullable PredictionsEvaluation predictions;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        if (subject.predictions != null) {
            subject.predictions.run(out);
        }
        if (subject.model != null) {
            subject.model.run(out);
        }
        return 0;
    }
}
