/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment: a time with its zone, a date (its beginning, UTC), or how long ago. */
final class TimeConverter implements ITypeConverter<Instant> {
    private static final Pattern AGO = Pattern.compile("\\d+d|(?:\\d+[hms])+");
    private static final Pattern DAYS = Pattern.compile("\\d+d");

    @Override
    public Instant convert(String text) {
        try {
            if (AGO.matcher(text).matches()) {
                return Instant.now().minus(duration(text));
            }
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no time: write 2026-11-23T19:00:00Z, 2026-11-23, or how long ago, such as 2h");
        }
    }

    private static Duration duration(String text) {
        String time = DAYS.matcher(text).matches() ? "P" + text : "PT" + text;
        return Duration.parse(time.toUpperCase(Locale.ROOT));
    }
}
