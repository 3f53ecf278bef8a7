/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

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

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        return print(exception.getCommandLine(), exception, CommandLine.ExitCode.USAGE);
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        LOG.debug("{} failed", command.getCommandSpec().qualifiedName(), exception);
        return print(command, exception, CommandLine.ExitCode.SOFTWARE);
    }

    private static int print(CommandLine command, Exception exception, int code) {
        String message = exception.getMessage() == null ? exception.toString() : exception.getMessage();
        command.getErr().println("halflight trainer: " + message.replaceAll("\\s*\\R\\s*", " "));
        command.getErr().flush();
        return code;
    }
}
