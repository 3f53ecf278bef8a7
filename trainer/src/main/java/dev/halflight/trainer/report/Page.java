/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.EvaluationResults;
import dev.halflight.trainer.evaluate.FrozenCase;
import dev.halflight.trainer.evaluate.GroupMetrics;
import dev.halflight.trainer.evaluate.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What the report's template is filled with.
 *
 * @param model the model's name and version
 * @param data what it was evaluated on
 * @param style the style sheet
 * @param fewest cells with fewer objects are counted only
 * @param headlines what to see first
 * @param terms what the columns mean
 * @param overall the table of all galaxies
 * @param baselines the table of other predictors, or nothing
 * @param conditions the tables of degraded images
 * @param figures the plots
 * @param cells a table for each property of galaxies
 * @param classes a table for each thing the model was shown
 * @param judgements the tables of uses and flags
 * @param reconstruction the table of reconstructions, or nothing
 * @param cases single objects
 */
record Page(
        String model,
        String data,
        String style,
        int fewest,
        List<Headline> headlines,
        List<Term> terms,
        List<Table> overall,
        List<Table> baselines,
        List<Table> conditions,
        List<Figure> figures,
        List<Table> cells,
        List<Table> classes,
        List<Table> judgements,
        List<Table> reconstruction,
        List<Case> cases) {

    /** Whether there is a single object to look at. */
    boolean anyCase() {
        return !cases.isEmpty();
    }

    /** A word and its meaning. */
    record Term(String word, String meaning) {}

    /** A plot as PNG in base64, on white and on dark. */
    record Figure(String light, String dark, String caption) {
        static Figure of(Plot plot) throws IOException {
            return new Figure(base64(plot.png(Theme.LIGHT)), base64(plot.png(Theme.DARK)), plot.caption());
        }
    }

    /** A single object; its picture is a list of none or one. */
    record Case(String name, String known, List<String> picture, Table answers) {
        static Case of(FrozenCase frozen) {
            return new Case(
                    frozen.name(),
                    frozen.known(),
                    frozen.png().map(Page::base64).stream().toList(),
                    OtherTables.answers(frozen));
        }
    }

    static Page of(EvaluationResults results, Analysis analysis, String style) throws IOException {
        RedshiftTables redshifts = new RedshiftTables(analysis);
        List<Term> terms = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            terms.add(new Term(metric.title(), metric.explanation()));
        }
        List<Figure> figures = new ArrayList<>();
        for (Plot plot : Plots.all(results, analysis)) {
            figures.add(Figure.of(plot));
        }
        List<Table> cells = new ArrayList<>();
        CalibrationPlots.SHOWN.forEach(visible -> cells.addAll(redshifts.cells(visible)));
        List<Table> classes = CalibrationPlots.SHOWN.stream()
                .filter(visible -> analysis.classes().containsKey(visible))
                .map(visible ->
                        JudgementTables.classes(visible, analysis.classes().get(visible)))
                .toList();
        return new Page(
                results.model(),
                results.data(),
                style,
                GroupMetrics.FEWEST,
                Headline.of(analysis),
                terms,
                List.of(redshifts.overall()),
                analysis.baselines().isEmpty() ? List.of() : List.of(redshifts.baselines()),
                ConditionReport.tables(results.conditions()),
                figures,
                cells,
                classes,
                List.of(JudgementTables.uses(analysis.judgements()), JudgementTables.flags(analysis.judgements())),
                results.reconstruction().isEmpty()
                        ? List.of()
                        : List.of(OtherTables.reconstruction(results.reconstruction())),
                results.cases().stream().map(Case::of).toList());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
