/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.doctor;

import dev.halflight.processor.config.RegistrySettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Whether this machine's clock agrees with another's: that of the registry, which dates its answers to the second. */
final class ClockCheck implements Check {
    private static final int PATIENCE_MILLIS = 4000;
    /** Ages are alarming from a minute on, so a few seconds matter little. */
    private static final Duration TOLERABLE = Duration.ofSeconds(5);

    private static final Duration WRONG = Duration.ofSeconds(60);

    private final RegistrySettings registry;

    ClockCheck(RegistrySettings registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<Finding> look() {
        String url = registry.url().split(",")[0].strip().replaceFirst("//[^/]+@", "//");
        if (url.startsWith("mock:")) {
            return List.of(Finding.unknown(name(), "not compared: a registry inside the program has the same clock"));
        }
        try {
            long before = System.currentTimeMillis();
            long theirs = date(url);
            long after = System.currentTimeMillis();
            if (theirs == 0) {
                return List.of(Finding.unknown(name(), "not compared: the registry does not date its answers"));
            }
            return List.of(judge(Duration.ofMillis((before + after) / 2 - theirs), url));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(
                    Finding.unknown(name(), "not compared: the registry was not reached (" + e.getMessage() + ")"));
        }
    }

    /** Milliseconds of the epoch, the middle of the second that the answer names; 0 where it names none. */
    private static long date(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        try {
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.getResponseCode();
            long date = connection.getDate();
            return date == 0 ? 0 : date + 500;
        } finally {
            connection.disconnect();
        }
    }

    Finding judge(Duration ahead, String url) {
        Duration off = ahead.abs();
        String found = String.format(
                "%s of that of %s",
                off.compareTo(Duration.ofSeconds(1)) <= 0
                        ? "within a second"
                        : off.toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead"),
                url);
        if (off.compareTo(TOLERABLE) <= 0) {
            return Finding.ok(name(), found);
        }
        String advice = "let a time service (chrony, NTP) set the clocks of both machines";
        return off.compareTo(WRONG) <= 0
                ? Finding.warning(name(), found, advice)
                : Finding.wrong(name(), found + ", so that ages and times of results mean nothing", advice);
    }
}
