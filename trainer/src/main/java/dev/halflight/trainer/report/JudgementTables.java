/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.ClassTable;
import dev.halflight.trainer.evaluate.JudgementTable;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.Visible;
import dev.halflight.v1.ObjectClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of classes, of flags, and of what redshifts are said to be fit for. */
final class JudgementTables {
    private static final List<Metric> OF_USE =
            List.of(Metric.SIGMA_NMAD, Metric.BIAS, Metric.OUTLIER_FRACTION, Metric.CATASTROPHIC_FRACTION);

    private JudgementTables() {}

    static Table classes(Visible visible, ClassTable table) {
        List<Table.Row> rows = new ArrayList<>();
        for (ObjectClass known : ObjectClass.values()) {
            int n = table.n(known);
            if (n > 0) {
                List<String> cells = new ArrayList<>(List.of(Integer.toString(n)));
                for (ObjectClass likeliest : ObjectClass.values()) {
                    cells.add(Integer.toString(table.count(known, likeliest)));
                }
                cells.add(Numbers.percent(table.count(known, known) / (double) n));
                rows.add(new Table.Row(JudgedJson.name(known), cells));
            }
        }
        return new Table(
                "Known class and most probable class, from " + visible.title(),
                "Columns in the middle count objects by most probable class. The probabilities are off by "
                        + Numbers.percent(table.calibrationError())
                        + " on average (expected calibration error).",
                List.of("known", "objects", "star", "galaxy", "quasar", "right"),
                rows);
    }

    static Table uses(JudgementTable table) {
        return new Table(
                "What redshifts are said to be fit for",
                "The redshift that is served, with the spectrum where there is one. What is recommended should be right.",
                Stream.concat(
                                Stream.of("use", "of all objects", "galaxies"),
                                Stream.concat(OF_USE.stream().map(Metric::title), Stream.of("stars and quasars")))
                        .toList(),
                table.uses().stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(List.of(
                                    Numbers.percent(row.share()),
                                    Integer.toString(row.galaxies().n())));
                            OF_USE.forEach(metric -> cells.add(Numbers.of(row.galaxies(), metric)));
                            cells.add(Long.toString(row.notGalaxies()));
                            return new Table.Row(words(row.use()), cells);
                        })
                        .toList());
    }

    static Table flags(JudgementTable table) {
        return new Table(
                "Flags and outliers",
                "A flag is worth its name if outliers are more frequent with it than without.",
                List.of(
                        "flag",
                        "of all objects",
                        "galaxies with it",
                        "outliers with it",
                        "galaxies without",
                        "outliers without",
                        "of stars and quasars"),
                table.flags().stream()
                        .map(row -> new Table.Row(
                                words(row.flag()),
                                List.of(
                                        Numbers.percent(row.share()),
                                        Integer.toString(row.with().n()),
                                        Numbers.of(row.with(), Metric.OUTLIER_FRACTION),
                                        Integer.toString(row.without().n()),
                                        Numbers.of(row.without(), Metric.OUTLIER_FRACTION),
                                        Numbers.percent(row.notGalaxies()))))
                        .toList());
    }

    static String words(Enum<?> name) {
        return name.name().replace('_', ' ');
    }
}
