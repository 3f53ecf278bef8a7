/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import dev.halflight.processor.config.Secrets;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import net.logstash.logback.mask.MaskingJsonGeneratorDecorator;
import org.jspecify.annotations.Nullable;

/**
 * Log lines that are JSON objects: {@code time} (UTC, ISO 8601), {@code level}, {@code logger}, {@code thread}, {@code message},
 * {@code exception} with its stack trace, and the keys of the event, such as {@code topic}, {@code partition} and {@code offset} where
 * a record is concerned. No password of a URL or a setting gets into them.
 */
final class JsonLines {
    private static final String LEFT_OUT = "[ignore]";

    private JsonLines() {}

    static Encoder<ILoggingEvent> encoder(LoggerContext context) {
        MaskingJsonGeneratorDecorator masks = new MaskingJsonGeneratorDecorator();
        masks.addValueMasker((place, value) -> masked(value));
        masks.start();
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setFieldNames(names());
        encoder.setTimeZone("UTC");
        encoder.setIncludeContext(false);
        encoder.setFindAndRegisterJacksonModules(false);
        encoder.setJsonGeneratorDecorator(masks);
        encoder.start();
        return encoder;
    }

    /** Returns null for what may be read, as the decorator wants it. */
    private static @Nullable Object masked(Object value) {
        if (!(value instanceof CharSequence)) {
            return null;
        }
        String text = value.toString();
        String hidden = Secrets.hide(text);
        return hidden.equals(text) ? null : hidden;
    }

    private static LogstashFieldNames names() {
        LogstashFieldNames names = new LogstashFieldNames();
        names.setTimestamp("time");
        names.setLogger("logger");
        names.setThread("thread");
        names.setStackTrace("exception");
        names.setVersion(LEFT_OUT);
        names.setLevelValue(LEFT_OUT);
        return names;
    }

    static boolean isEncoder(Encoder<ILoggingEvent> encoder) {
        return encoder instanceof LogstashEncoder;
    }
}
