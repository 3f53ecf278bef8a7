/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When dead letters pause the stream.
 *
 * @param share of the records, from 0 to 1, that become dead letters of one reason before the stream is paused; 0 for never
 * @param window the time over which the share is taken, 1 s to 1 h
 * @param least the fewest records that a share is taken of, and the records of a probe, 1 to 1,000,000
 * @param pause after which a paused stream is probed, at most 24 h; 0 where it stays paused until it is started again
 */
public record BreakerSettings(double share, Duration window, int least, Duration pause) {
    /** The stream is never paused. */
    public static final BreakerSettings OFF =
            new BreakerSettings(0, Duration.ofSeconds(60), 100, Duration.ofMinutes(5));

    private static final String PREFIX = "dead-letters.breaker.";
    private static final int MOST_RECORDS = 1_000_000;
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%");

    public BreakerSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new ConfigurationException(
                    String.format(Locale.ROOT, "%sshare is %s%%; it must be from 0%% to 100%%", PREFIX, 100 * share));
        }
        require("window", window, Duration.ofSeconds(1), Duration.ofHours(1));
        require("pause", pause, Duration.ZERO, Duration.ofHours(24));
        if (least < 1 || least > MOST_RECORDS) {
            throw new ConfigurationException(PREFIX + "least is " + least + "; it must be from 1 to " + MOST_RECORDS);
        }
    }

    /** Takes {@code dead-letters.breaker.share}, {@code .window}, {@code .least} and {@code .pause}. */
    public static BreakerSettings from(Configuration configuration) {
        return new BreakerSettings(
                share(configuration.text(PREFIX + "share", "5%")),
                configuration.duration(PREFIX + "window", OFF.window),
                configuration.integer(PREFIX + "least", OFF.least, 1, MOST_RECORDS),
                configuration.duration(PREFIX + "pause", OFF.pause));
    }

    private static double share(String text) {
        if (text.equals("0")) {
            return 0;
        }
        Matcher matcher = SHARE.matcher(text);
        if (!matcher.matches()) {
            throw new ConfigurationException(
                    PREFIX + "share is '" + text + "'; it must be a share, such as 5%, or 0 for none");
        }
        return Double.parseDouble(matcher.group(1)) / 100;
    }

    private static void require(String key, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new ConfigurationException(PREFIX + key + " is " + value.toMillis() + "ms; it must be from "
                    + least.toSeconds() + "s to " + most.toHours() + "h");
        }
    }
}
