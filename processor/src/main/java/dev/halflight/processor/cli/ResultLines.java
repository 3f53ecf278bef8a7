/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.cli;

import dev.halflight.processor.app.Outcome;
import dev.halflight.processor.app.RunReport;
import dev.halflight.processor.app.RunReport.Scatter;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.RedshiftEstimate;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came out, for people: a line an object, then the figures. */
final class ResultLines {
    private final PrintWriter out;

    ResultLines(PrintWriter out) {
        this.out = out;
    }

    void header() {
        out.printf(
                "%-18s %7s  %-24s %-24s %-14s %7s  %s%n",
                "object", "z true", "photo-z (68% interval)", "with spectrum", "use", "anomaly", "flags");
    }

    void line(Outcome outcome) {
        if (outcome instanceof Outcome.DeadLettered refused) {
            out.printf("%-18s refused: %s, %s%n", refused.objectId(), refused.reason(), refused.message());
        } else if (outcome instanceof Outcome.Published published) {
            line(published.enriched());
        }
        out.flush();
    }

    private void line(Enriched record) {
        out.printf(
                "%-18s %7s  %-24s %-24s %-14s %7s  %s%n",
                record.getObjectId(),
                record.getKnownRedshift()
                        .map(z -> String.format(Locale.ROOT, "%.3f", z))
                        .orElse("-"),
                estimate(record.getPhotoz()),
                estimate(record.getSpecz()),
                record.getRedshift().getUse(),
                record.getAnomaly()
                        .map(value -> String.format(Locale.ROOT, "%.0f%%", value))
                        .orElse("-"),
                record.getFlags().stream().map(Enum::name).collect(Collectors.joining(" ")));
    }

    private static String estimate(Optional<RedshiftEstimate> estimate) {
        return estimate.map(found -> String.format(
                        Locale.ROOT, "%.3f (%.3f - %.3f)", found.getBest(), found.getErr68Min(), found.getErr68Max()))
                .orElse("-");
    }

    void report(RunReport report) {
        out.printf(
                Locale.ROOT,
                "%n%d observations in %.1f s (%.0f a second) on %s: %d enriched, %d refused%s%n",
                report.consumed(),
                report.seconds(),
                report.recordsPerSecond(),
                report.device(),
                report.enriched(),
                report.deadLettered(),
                report.reasons().isEmpty() ? "" : " " + report.reasons());
        out.printf("model %s %s%n", report.model().name(), report.model().version());
        report.photozScatter().ifPresent(scatter -> scatter("from images", scatter));
        report.speczScatter().ifPresent(scatter -> scatter("with spectrum", scatter));
        out.flush();
    }

    private void scatter(String what, Scatter scatter) {
        out.printf(
                Locale.ROOT,
                "redshifts %-14s n = %d, sigma_NMAD = %.4f, bias = %+.4f, outliers = %.1f%%%n",
                what,
                scatter.n(),
                scatter.sigmaNmad(),
                scatter.bias(),
                100 * scatter.outlierFraction());
    }
}
