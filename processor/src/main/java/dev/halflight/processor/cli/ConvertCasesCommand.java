/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.intake.FrozenCases;
import dev.halflight.processor.intake.IntakeException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the frozen cases observations in an Avro file. */
@Command(
        name = "cases",
        description = {
            "Makes the frozen cases, real objects that models are judged on and never trained on, observations in an Avro file.",
            "The list is trainer/src/main/resources/cases.json; the id of each observation is the case's name."
        })
public final class ConvertCasesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "LIST.json", description = "the list of the cases")
    private Path list = Path.of("");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR",
            description = "the folder with the files that the list names")
    private Path folder = Path.of("");

    @Mixin
    private ConversionOptions options = new ConversionOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IntakeException, IOException {
        try (Conversion conversion = new Conversion(options.output(), command.commandLine())) {
            conversion.add(FrozenCases.observe(list, folder));
            return conversion.finish(options.isStrict());
        }
    }
}
