/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.util.Locale;

/** How the log is written. */
public record LogSettings(Format format) {
    /** The key of the format. */
    public static final String FORMAT = "log.format";

    /** What a line of the log is. */
    public enum Format {
        /** Words, for people. */
        TEXT,
        /** A JSON object, for a collector of logs. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Takes {@code log.format}. */
    public static LogSettings from(Configuration configuration) {
        String format = configuration.text(FORMAT, Format.TEXT.toString());
        return switch (format) {
            case "text" -> new LogSettings(Format.TEXT);
            case "json" -> new LogSettings(Format.JSON);
            default -> throw new ConfigurationException(FORMAT + " is '" + format + "'; it must be text or json");
        };
    }
}
