/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with units. */
final class Units {
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,9})\\s*([A-Za-z]*)");
    private static final Map<String, Long> MILLISECONDS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L);
    private static final Map<String, Long> BYTES =
            Map.of("", 1L, "b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30);

    private Units() {}

    static Duration duration(String key, String value) {
        return Duration.ofMillis(quantity(key, value, MILLISECONDS, "a time, such as 50ms, 10s or 2m"));
    }

    static int bytes(String key, String value) {
        long bytes = quantity(key, value, BYTES, "a size, such as 512KB or 8MB");
        if (bytes > Integer.MAX_VALUE) {
            throw new ConfigurationException(key + " is '" + value + "'; it must be less than 2GB");
        }
        return (int) bytes;
    }

    private static long quantity(String key, String value, Map<String, Long> units, String expected) {
        Matcher matcher = QUANTITY.matcher(value);
        Long unit = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new ConfigurationException(key + " is '" + value + "'; it must be " + expected);
        }
        return Long.parseLong(matcher.group(1)) * unit;
    }
}
