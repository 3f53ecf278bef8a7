/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline.templatefit;

import dev.halflight.v1.Observation;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found of a spectrum, in a line of a table. */
public final class FitLine {
    /** The line above the others. */
    public static final String HEADER = String.format(
            "%-28s %9s %9s %-7s %12s %9s  %s", "name", "redshift", "error", "class", "delta chi2", "known", "warnings");

    private FitLine() {}

    /** The line of an observation. */
    public static String of(Observation observation, Optional<TemplateRedshift> found) {
        String known = observation
                .getKnownRedshift()
                .map(redshift -> String.format(Locale.ROOT, "%.5f", redshift))
                .orElse("-");
        if (found.isEmpty()) {
            return String.format(
                    Locale.ROOT,
                    "%-28s %9s %9s %-7s %12s %9s  fewer than %d usable samples",
                    observation.getObjectId(),
                    "-",
                    "-",
                    "-",
                    "-",
                    known,
                    TemplateFit.LEAST_SAMPLES);
        }
        TemplateRedshift fit = found.get();
        return String.format(
                Locale.ROOT,
                "%-28s %9.5f %9.1e %-7s %12.1f %9s  %s",
                observation.getObjectId(),
                fit.redshift(),
                fit.error(),
                fit.objectClass().name().toLowerCase(Locale.ROOT),
                fit.deltaChiSquare(),
                known,
                fit.warnings().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    }
}
