/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.config.Secrets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a user sees of a failure: one line that says what is wrong. The stack trace is logged at debug level. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Returns {@link CommandLine.ExitCode#USAGE}. */
    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        print(command, oneLine(exception) + " (see " + command.getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    /** Returns {@link CommandLine.ExitCode#SOFTWARE}. */
    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        LOG.debug("{} failed", command.getCommandSpec().qualifiedName(), exception);
        print(command, describe(exception));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println("halflight: " + Secrets.hide(line));
        command.getErr().flush();
    }

    private static String describe(Exception exception) {
        if (exception instanceof FileSystemException failure) {
            return failure.getFile() + ": " + reason(failure);
        }
        return exception.getMessage() == null ? exception.toString() : oneLine(exception);
    }

    private static String reason(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        return Optional.ofNullable(failure.getReason())
                .orElse(failure.getClass().getSimpleName());
    }

    private static String oneLine(Exception exception) {
        return String.valueOf(exception.getMessage())
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
    }
}
