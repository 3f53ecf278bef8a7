/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.deadletter.ReasonSummary;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Dead letters by reason, as a table. */
final class LetterTable {
    private static final int LONGEST_EXAMPLE = 120;

    private LetterTable() {}

    static void print(List<ReasonSummary> summaries, PrintWriter out) {
        int width = summaries.stream()
                .mapToInt(summary -> summary.reason().length())
                .max()
                .orElse(0);
        String line = "%-" + Math.max("REASON".length(), width) + "s  %-8s  %9s  %-20s  %-20s  %s%n";
        out.printf(line, "REASON", "TYPE", "COUNT", "FIRST", "LAST", "EXAMPLE");
        for (ReasonSummary summary : summaries) {
            out.printf(
                    line,
                    summary.reason(),
                    summary.type(),
                    summary.count(),
                    seconds(summary.first()),
                    seconds(summary.last()),
                    shortened(summary.example()));
        }
    }

    private static Instant seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE - 3) + "...";
    }
}
