/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.config;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values, while settings are made of them. Each key that is asked for is taken out, so that what is left at the end is
 * a mistake: {@link #requireNothingLeft}.
 */
public final class Configuration {
    private final Map<String, String> values;
    private final SortedSet<String> known = new TreeSet<>();

    /** Starts with all keys. */
    public Configuration(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /** A text, or {@code fallback} where it is not set. */
    public String text(String key, String fallback) {
        String value = take(key);
        return value == null ? fallback : value;
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(String key, int fallback, int least, int most) {
        String value = take(key);
        if (value == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new ConfigurationException(
                key + " is '" + value + "'; it must be a whole number from " + least + " to " + most);
    }

    /** {@code true} or {@code false}. */
    public boolean truth(String key, boolean fallback) {
        String value = take(key);
        if (value == null) {
            return fallback;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new ConfigurationException(key + " is '" + value + "'; it must be true or false");
        }
        return value.equals("true");
    }

    /** A time, such as {@code 50ms}, {@code 10s} or {@code 2m}. */
    public Duration duration(String key, Duration fallback) {
        String value = take(key);
        return value == null ? fallback : Units.duration(key, value);
    }

    /** A size in bytes, such as {@code 512KB} or {@code 8MB}; a KB has 1024 bytes. */
    public int bytes(String key, int fallback) {
        String value = take(key);
        return value == null ? fallback : Units.bytes(key, value);
    }

    /** All keys that begin with {@code prefix}, without it. */
    public Map<String, String> under(String prefix) {
        known.add(prefix + "*");
        Map<String, String> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        values.keySet().removeIf(key -> key.startsWith(prefix));
        return found;
    }

    /**
     * Says that every setting has been asked for.
     *
     * @throws ConfigurationException if a key is left that nobody knows
     */
    public void requireNothingLeft() {
        if (!values.isEmpty()) {
            throw new ConfigurationException("unknown: "
                    + values.keySet().stream().map(this::unknown).collect(joining(", ")) + "; known are "
                    + String.join(", ", known));
        }
    }

    /** A hyphen is easily lost on the way from the environment. */
    private String unknown(String key) {
        return known.stream()
                .filter(other -> other.contains("-") && other.replace('-', '.').equals(key))
                .findFirst()
                .map(meant -> key + " (is it " + meant + "? In the environment two underscores stand for a hyphen)")
                .orElse(key);
    }

    private @Nullable String take(String key) {
        known.add(key);
        String value = values.remove(key);
        return value == null ? null : value.strip();
    }
}
