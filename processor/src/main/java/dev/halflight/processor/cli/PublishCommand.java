/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Settings;
import dev.halflight.processor.publish.Publication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file of observations to the topic that the stream reads. */
@Command(
        name = "publish",
        description = {
            "Sends a file of observations to the topic of observations, each once: interrupted, it goes on where it was when it",
            "is called again. Settings come from --config, from HALFLIGHT_* in the environment and from --set, as for enrich."
        })
public final class PublishCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE.avro", description = "Observations.")
    private Path input = Path.of("");

    @Option(names = "--rate", paramLabel = "R", description = "No more than so many records a second.")
    private double rate = Double.POSITIVE_INFINITY;

    @Option(names = "--again", description = "All of the file, whatever of it was published before.")
    private boolean again;

    @Mixin
    private SettingsFlags flags = new SettingsFlags();

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!(rate > 0)) {
            throw new ParameterException(command.commandLine(), "--rate must be above 0");
        }
        Settings settings = flags.settings(Map.of());
        try (Shutdown shutdown = new Shutdown();
                PublishReport report = new PublishReport(command.commandLine(), shutdown)) {
            shutdown.listen();
            new Publication(input, settings, rate, again).run(report);
            return report.finish(settings.topics().observations());
        }
    }
}
