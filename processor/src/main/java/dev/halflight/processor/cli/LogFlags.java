/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Configuration;
import dev.halflight.processor.config.ConfigurationException;
import dev.halflight.processor.config.LogSettings;
import dev.halflight.processor.config.LogSettings.Format;
import dev.halflight.processor.log.LogOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** The flag of all commands that says how their log is written. It goes before the setting {@code log.format}. */
public final class LogFlags implements IExecutionStrategy {
    static final String FLAG = "--log-format";
    private static final String ENVIRONMENT = "HALFLIGHT_LOG_FORMAT";

    @Option(
            names = FLAG,
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            description = "How lines of the log are written, on standard error. Default: text.")
    private @Nullable Format format;

    /** Runs the command that was asked for, its log as the flag or the environment says: not all commands have settings. */
    @Override
    public int execute(ParseResult parsed) throws ParameterException {
        String text = format == null ? System.getenv().getOrDefault(ENVIRONMENT, "") : format.toString();
        Map<String, String> given = text.isEmpty() ? Map.of() : Map.of(LogSettings.FORMAT, text);
        try {
            LogOutput.use(LogSettings.from(new Configuration(given)));
        } catch (ConfigurationException e) {
            throw new ParameterException(parsed.commandSpec().commandLine(), e.getMessage());
        }
        return new RunLast().execute(parsed);
    }
}
