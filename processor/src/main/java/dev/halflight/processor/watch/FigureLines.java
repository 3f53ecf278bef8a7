/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures in words. */
public final class FigureLines {
    private static final int TIME_FROM = 11;
    private static final int TIME_TO = 19;
    private static final String LATE = "reconstructions are left out, records are late";

    private FigureLines() {}

    /** A table, a line a row; what the worker does not tell is left out. */
    public static List<String> table(Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(row("health", (figures.ready() ? "ready: " : "NOT READY: ") + figures.health()));
        lines.add(row("model", figures.model() + " by " + figures.device() + ", halflight " + figures.version()));
        lines.add(row("consumed", counted(figures.consumed(), figures.consumedRate())));
        lines.add(row("enriched", counted(figures.enriched(), figures.enrichedRate())));
        long letters = figures.deadLetters().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        lines.add(row("dead letters", counted(letters, figures.deadLetterRate())));
        figures.deadLetters()
                .forEach((reason, count) -> lines.add(row("", String.format(Locale.ROOT, "%,13d  %s", count, reason))));
        if (figures.givenBack() != null && figures.givenBack() > 0) {
            lines.add(row("given back", String.format(Locale.ROOT, "%,13d", figures.givenBack())));
        }
        if (!figures.breaker().isEmpty()) {
            lines.add(row("breaker", "OPEN for " + figures.breaker()));
        }
        if (Boolean.TRUE.equals(figures.shedding())) {
            lines.add(row("shedding", LATE));
        }
        add(lines, "lag", figures.lag(), "%,13d  records");
        add(lines, "oldest age", figures.age(), "%,13.1f  s");
        add(lines, "batch", figures.batch(), "%,13.1f  records");
        Double busy = figures.deviceBusy();
        add(lines, "device busy", busy == null ? null : 100 * busy, "%,13.0f  %%");
        Long heap = figures.heapBytes();
        add(lines, "heap", heap == null ? null : heap >> 20, "%,13d  MB");
        return lines;
    }

    /** All in one line. */
    public static String line(Figures figures) {
        List<String> parts = new ArrayList<>();
        parts.add(figures.ready() ? "ready" : "NOT READY (" + figures.health() + ")");
        parts.add(rate(figures.consumedRate()) + " consumed");
        parts.add(rate(figures.enrichedRate()) + " enriched");
        parts.add("dead letters " + letters(figures.deadLetters()));
        if (!figures.breaker().isEmpty()) {
            parts.add("breaker OPEN for " + figures.breaker());
        }
        if (Boolean.TRUE.equals(figures.shedding())) {
            parts.add(LATE);
        }
        addPart(parts, figures.lag(), "lag %,d");
        addPart(parts, figures.age(), "oldest %.1f s");
        addPart(parts, figures.batch(), "batch %.1f");
        Double busy = figures.deviceBusy();
        addPart(parts, busy == null ? null : 100 * busy, "device %.0f%%");
        return clock(figures) + "  " + String.join(", ", parts);
    }

    /** The time of day, UTC. */
    public static String clock(Figures figures) {
        return figures.time().substring(TIME_FROM, TIME_TO);
    }

    private static String letters(Map<String, Long> letters) {
        return letters.isEmpty()
                ? "0"
                : letters.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(" + "));
    }

    private static String row(String name, String value) {
        return String.format("%-13s %s", name, value);
    }

    private static String counted(@Nullable Long count, @Nullable Double rate) {
        return count == null ? "-" : String.format(Locale.ROOT, "%,13d  %s", count, rate(rate));
    }

    private static String rate(@Nullable Double rate) {
        return rate == null ? "-" : String.format(Locale.ROOT, "%.1f/s", rate);
    }

    private static void add(List<String> lines, String name, @Nullable Number value, String format) {
        if (value != null) {
            lines.add(row(name, String.format(Locale.ROOT, format, value)));
        }
    }

    private static void addPart(List<String> parts, @Nullable Number value, String format) {
        if (value != null) {
            parts.add(String.format(Locale.ROOT, format, value));
        }
    }
}
