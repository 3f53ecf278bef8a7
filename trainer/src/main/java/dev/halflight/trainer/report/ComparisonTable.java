/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Baseline;
import dev.halflight.trainer.evaluate.EvaluationResults;
import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.Metric;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.Visible;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prints a model beside its baselines, on the same objects. */
public final class ComparisonTable {
    private static final List<Metric> METRICS = List.of(
            Metric.SIGMA_NMAD, Metric.BIAS, Metric.OUTLIER_FRACTION, Metric.CRPS, Metric.COVERAGE68, Metric.COVERAGE95);

    private final EvaluationResults results;
    private final PrintWriter out;

    public ComparisonTable(EvaluationResults results, PrintWriter out) {
        this.results = results;
        this.out = out;
    }

    /** Prints, and nothing where nothing was compared. */
    public void print() {
        results.baselines().stream()
                .collect(Collectors.groupingBy(Baseline::visible, TreeMap::new, Collectors.toList()))
                .forEach(this::printRedshifts);
        if (!results.reconstruction().isEmpty()) {
            printReconstruction();
        }
        out.flush();
    }

    private void printRedshifts(Visible visible, List<Baseline> baselines) {
        out.printf("%n%-34s %7s", "redshift from " + visible.title(), "n");
        METRICS.forEach(metric -> out.printf(Locale.ROOT, " %13s", metric.title()));
        out.println();
        print("model", results.redshifts(visible));
        baselines.forEach(baseline ->
                print(baseline.title(), List.copyOf(baseline.outcomes().values())));
    }

    private void print(String name, List<RedshiftOutcome> outcomes) {
        GroupMetrics metrics = GroupMetrics.of(outcomes);
        out.printf("%-34s %7d", name, outcomes.size());
        METRICS.forEach(metric -> out.printf(
                Locale.ROOT,
                " %13s",
                metrics.value(metric).map(value -> Numbers.of(metric, value)).orElse(Numbers.NONE)));
        out.println();
    }

    private void printReconstruction() {
        TreeSet<String> others = new TreeSet<>();
        results.reconstruction()
                .forEach(figure -> others.addAll(figure.baselines().keySet()));
        out.printf("%n%-64s %7s %10s", "tokens predicted while hidden", "n", "model");
        others.forEach(other -> out.printf(" %20s", other));
        out.println();
        for (ReconstructionFigure figure : results.reconstruction()) {
            String unit = figure.unit().isEmpty() ? "" : " [" + figure.unit() + "]";
            out.printf("%-64s %7d %10s", figure.title() + unit, figure.n(), Numbers.digits(figure.model()));
            others.forEach(other ->
                    out.printf(" %20s", Numbers.digits(figure.baselines().getOrDefault(other, Double.NaN))));
            out.println();
        }
    }
}
