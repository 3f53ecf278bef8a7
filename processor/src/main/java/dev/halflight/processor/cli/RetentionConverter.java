/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how long records are kept, in milliseconds as Kafka has it: days, or hours, minutes and seconds; -1 for ever. */
final class RetentionConverter implements ITypeConverter<Long> {
    private static final Pattern TIME = Pattern.compile("\\d{1,6}d|(?:\\d{1,9}[hms])+");

    @Override
    public Long convert(String text) {
        if (text.equals("forever")) {
            return -1L;
        }
        try {
            if (TIME.matcher(text).matches()) {
                Duration time = Duration.parse((text.endsWith("d") ? "P" : "PT") + text.toUpperCase(Locale.ROOT));
                if (time.toMillis() > 0) {
                    return time.toMillis();
                }
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below
        }
        throw new TypeConversionException("'" + text + "' is no time: write 7d, 12h, 1h30m, or forever");
    }
}
