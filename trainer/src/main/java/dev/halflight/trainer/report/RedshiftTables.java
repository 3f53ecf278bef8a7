/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.BaselineComparison;
import dev.halflight.trainer.evaluate.Cell;
import dev.halflight.trainer.evaluate.CellAxis;
import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of redshifts: of all objects, cell by cell, and beside others. */
final class RedshiftTables {
    private static final List<Metric> ALL = List.of(Metric.values());
    /** R^2 says nothing where all redshifts are about the same. */
    private static final List<Metric> OF_CELL =
            ALL.stream().filter(metric -> metric != Metric.R2).toList();

    private static final List<Metric> COMPARED = List.of(Metric.SIGMA_NMAD, Metric.OUTLIER_FRACTION, Metric.CRPS);

    private final Analysis analysis;

    RedshiftTables(Analysis analysis) {
        this.analysis = analysis;
    }

    Table overall() {
        List<Table.Row> rows = Stream.of(Visible.values())
                .filter(visible -> analysis.overall().containsKey(visible))
                .map(visible -> row(visible.title(), analysis.overall().get(visible), ALL))
                .toList();
        return new Table(
                "All galaxies of known redshift",
                "By what the model was shown. Errors are standard errors from resampling the galaxies.",
                head("shown", ALL),
                rows);
    }

    /** A table for each property, of what is shown. */
    List<Table> cells(Visible visible) {
        List<Table> tables = new ArrayList<>();
        for (CellAxis axis : CellAxis.ALL) {
            List<Cell> cells = analysis.cells(visible, axis);
            if (!cells.isEmpty()) {
                tables.add(new Table(
                        "By " + axis.title() + ", from " + visible.title(),
                        "",
                        head(axis.title(), OF_CELL),
                        cells.stream()
                                .map(cell -> row(cell.label().text(), cell.metrics(), OF_CELL))
                                .toList()));
            }
        }
        return tables;
    }

    Table baselines() {
        List<String> head = new ArrayList<>(List.of("predictor", "shown", "galaxies"));
        COMPARED.forEach(metric -> head.addAll(List.of(metric.title(), "model's " + metric.title(), "ratio")));
        return new Table(
                "The model beside others",
                "On the same galaxies. Ratios are the model's value over the other's: below 1 the model is better.",
                head,
                analysis.baselines().stream().map(RedshiftTables::row).toList());
    }

    private static Table.Row row(BaselineComparison comparison) {
        List<String> cells = new ArrayList<>();
        cells.add(comparison.baseline().visible().title());
        cells.add(Integer.toString(comparison.theirs().n()));
        for (Metric metric : COMPARED) {
            cells.add(Numbers.of(comparison.theirs(), metric));
            cells.add(Numbers.of(comparison.model(), metric));
            cells.add(Numbers.ratio(comparison.ratio(metric)));
        }
        return new Table.Row(comparison.baseline().title(), cells);
    }

    private static List<String> head(String first, List<Metric> columns) {
        return Stream.concat(Stream.of(first, "galaxies"), columns.stream().map(Metric::title))
                .toList();
    }

    private static Table.Row row(String label, GroupMetrics metrics, List<Metric> columns) {
        return new Table.Row(
                label,
                Stream.concat(
                                Stream.of(Integer.toString(metrics.n())),
                                columns.stream().map(metric -> Numbers.of(metrics, metric)))
                        .toList());
    }
}
