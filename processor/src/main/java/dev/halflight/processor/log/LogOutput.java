/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.halflight.processor.config.LogSettings;
import dev.halflight.processor.config.LogSettings.Format;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Chooses how lines of the log are written. logback.xml says where to and which; it begins with text. */
public final class LogOutput {
    /** As logback.xml calls it. */
    private static final String APPENDER = "stderr";

    /** What of the appender's begins with text. */
    private static final String TEXT = LogOutput.class.getName() + ".text";

    private LogOutput() {}

    /** Writes lines so from now on. */
    public static synchronized void use(LogSettings settings) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        appender(context).ifPresent(appender -> {
            if (context.getObject(TEXT) == null) {
                context.putObject(TEXT, appender.getEncoder());
            }
            if (isJson(appender) != (settings.format() == Format.JSON)) {
                appender.setEncoder(settings.format() == Format.JSON ? JsonLines.encoder(context) : text(context));
            }
        });
    }

    /** Whether lines are JSON now. */
    public static boolean isJson() {
        return appender((LoggerContext) LoggerFactory.getILoggerFactory())
                .filter(LogOutput::isJson)
                .isPresent();
    }

    private static boolean isJson(OutputStreamAppender<ILoggingEvent> appender) {
        return JsonLines.isEncoder(appender.getEncoder());
    }

    @SuppressWarnings("unchecked")
    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        return (Encoder<ILoggingEvent>) context.getObject(TEXT);
    }

    /** None where another logback.xml was given. */
    private static Optional<OutputStreamAppender<ILoggingEvent>> appender(LoggerContext context) {
        return context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
                        instanceof OutputStreamAppender<ILoggingEvent> appender
                ? Optional.of(appender)
                : Optional.empty();
    }
}
