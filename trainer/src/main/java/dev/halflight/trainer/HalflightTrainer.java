/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer;

import dev.halflight.trainer.cli.CalibrateCommand;
import dev.halflight.trainer.cli.CompareCommand;
import dev.halflight.trainer.cli.DriftCommand;
import dev.halflight.trainer.cli.EvaluateCommand;
import dev.halflight.trainer.cli.ExamCommand;
import dev.halflight.trainer.cli.ExportCommand;
import dev.halflight.trainer.cli.Failures;
import dev.halflight.trainer.cli.FineTuneCommand;
import dev.halflight.trainer.cli.FitTemplatesCommand;
import dev.halflight.trainer.cli.PaintCommand;
import dev.halflight.trainer.cli.ReferenceCommand;
import dev.halflight.trainer.cli.SimulateCommand;
import dev.halflight.trainer.cli.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program that makes models: the list of its commands. */
@Command(
        name = "halflight trainer",
        description = "Simulates observations; trains, exports and evaluates models.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SimulateCommand.class,
            TrainCommand.class,
            FineTuneCommand.class,
            ExportCommand.class,
            ReferenceCommand.class,
            CalibrateCommand.class,
            DriftCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            FitTemplatesCommand.class,
            ExamCommand.class,
            PaintCommand.class,
            HelpCommand.class
        })
public final class HalflightTrainer {
    private HalflightTrainer() {}

    /** Runs the command that the arguments name; exits with 0, with 1 if it failed, or with 2 if it was called wrongly. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The program's commands, each failure of which is told in one line. */
    public static CommandLine commandLine() {
        Failures failures = new Failures();
        return new CommandLine(new HalflightTrainer())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
