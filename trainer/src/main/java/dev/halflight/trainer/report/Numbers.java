/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.Metric;
import java.util.Locale;
import java.util.Optional;

/** Numbers as a reader sees them. */
public final class Numbers {
    /** Where there is none. */
    public static final String NONE = "–";

    private Numbers() {}

    /** A metric with its standard error. */
    static String of(GroupMetrics metrics, Metric metric) {
        return metrics.value(metric)
                .map(value -> metrics.error(metric)
                        .map(error -> of(metric, value).replace("%", "") + " ± " + of(metric, error))
                        .orElse(of(metric, value)))
                .orElse(NONE);
    }

    /** A metric alone. */
    static String of(Metric metric, double value) {
        if (metric.isPart()) {
            return percent(value);
        }
        return metric == Metric.R2 ? format("%.3f", value) : format("%.4f", value);
    }

    /** A part, 0 to 1, in percent. */
    public static String percent(double part) {
        return Double.isFinite(part) ? format("%.1f%%", 100 * part) : NONE;
    }

    static String ratio(Optional<Double> ratio) {
        return ratio.map(value -> format("%.2f", value)).orElse(NONE);
    }

    /** Any number, to four digits. */
    public static String digits(double value) {
        return Double.isFinite(value) ? format(Math.abs(value) >= 1e5 ? "%.3e" : "%.4g", value) : NONE;
    }

    /** A number in a pattern of {@link String#format}, with a true minus sign. */
    public static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value).replace('-', '−');
    }
}
