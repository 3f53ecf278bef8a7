/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.trainer.evaluate.ConditionFigure;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.ScatterRatio;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Redshifts from images worse than they were measured, as tables and as JSON. */
public final class ConditionReport {
    private static final List<Metric> METRICS =
            List.of(Metric.SIGMA_NMAD, Metric.BIAS, Metric.OUTLIER_FRACTION, Metric.COVERAGE68, Metric.CRPS);

    private ConditionReport() {}

    /** Prints a table for each predictor; nothing where nothing was found. */
    public static void print(List<ConditionFigure> figures, PrintWriter out) {
        for (Table table : tables(figures)) {
            out.printf("%n%-38s", table.title());
            table.head().stream().skip(1).forEach(title -> out.printf(" %17s", title));
            out.println();
            for (Table.Row row : table.rows()) {
                out.printf("%-38s", row.label());
                row.cells().forEach(cell -> out.printf(" %17s", cell));
                out.println();
            }
        }
        out.flush();
    }

    /** A table for each predictor. */
    static List<Table> tables(List<ConditionFigure> figures) {
        List<String> head = new ArrayList<>(List.of("images", "galaxies"));
        METRICS.forEach(metric -> head.add(metric.title()));
        head.add("σ NMAD ratio");
        Map<String, List<ConditionFigure>> ofPredictors = figures.stream()
                .collect(Collectors.groupingBy(ConditionFigure::predictor, LinkedHashMap::new, Collectors.toList()));
        List<Table> tables = new ArrayList<>();
        ofPredictors.forEach((predictor, found) -> tables.add(new Table(
                "Degraded images: " + predictor,
                "The ratio is to the scatter of the same galaxies as they were measured, with its 95% interval.",
                head,
                found.stream().map(ConditionReport::row).toList())));
        return tables;
    }

    private static Table.Row row(ConditionFigure figure) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(figure.metrics().n()));
        METRICS.forEach(metric -> cells.add(Numbers.of(figure.metrics(), metric)));
        cells.add(figure.ratio().map(ConditionReport::text).orElse(Numbers.NONE));
        return new Table.Row(figure.title(), cells);
    }

    private static String text(ScatterRatio ratio) {
        return Numbers.format("%.2f", ratio.value()) + " (" + Numbers.format("%.2f", ratio.low()) + " – "
                + Numbers.format("%.2f", ratio.high()) + ")";
    }

    static void put(ArrayNode array, List<ConditionFigure> figures) {
        figures.forEach(figure -> {
            ObjectNode node = array.addObject()
                    .put("predictor", figure.predictor())
                    .put("condition", figure.key())
                    .put("title", figure.title());
            JsonReport.put(node, figure.metrics());
            figure.ratio()
                    .ifPresent(ratio -> node.putObject("sigma_nmad_ratio")
                            .put("value", ratio.value())
                            .put("low", ratio.low())
                            .put("high", ratio.high()));
        });
    }
}
