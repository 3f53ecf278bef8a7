/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import dev.halflight.processor.cli.BenchCommand;
import dev.halflight.processor.cli.ConvertCommand;
import dev.halflight.processor.cli.DemoCommand;
import dev.halflight.processor.cli.DoctorCommand;
import dev.halflight.processor.cli.EnrichCommand;
import dev.halflight.processor.cli.ExportCommand;
import dev.halflight.processor.cli.Failures;
import dev.halflight.processor.cli.LogFlags;
import dev.halflight.processor.cli.ProveCommand;
import dev.halflight.processor.cli.PublishCommand;
import dev.halflight.processor.cli.ReplayCommand;
import dev.halflight.processor.cli.TopicsCommand;
import dev.halflight.processor.cli.Version;
import dev.halflight.processor.cli.WatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** The program: the list of its commands. */
@Command(
        name = "halflight",
        description = "Photometric redshifts and reconstructions of galaxies, in the stream.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            EnrichCommand.class,
            ConvertCommand.class,
            PublishCommand.class,
            ExportCommand.class,
            ReplayCommand.class,
            BenchCommand.class,
            ProveCommand.class,
            TopicsCommand.class,
            DoctorCommand.class,
            WatchCommand.class,
            HelpCommand.class
        })
public final class Halflight {
    @Mixin
    private LogFlags log = new LogFlags();

    private Halflight() {}

    /** Runs the command that the arguments name; exits with 0, with 1 if it failed, or with 2 if it was called wrongly. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Failures failures = new Failures();
        Halflight program = new Halflight();
        return new CommandLine(program)
                .setExecutionStrategy(parsed -> program.log.execute(parsed))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
