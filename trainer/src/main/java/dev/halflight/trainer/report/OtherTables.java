/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import dev.halflight.trainer.evaluate.CaseAnswer;
import dev.halflight.trainer.evaluate.FrozenCase;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables of reconstructions and of single objects. */
final class OtherTables {
    private OtherTables() {}

    static Table reconstruction(List<ReconstructionFigure> figures) {
        TreeSet<String> others = new TreeSet<>();
        figures.forEach(figure -> others.addAll(figure.baselines().keySet()));
        List<String> head = new ArrayList<>(List.of("figure", "unit", "measured on", "model"));
        head.addAll(others);
        List<Table.Row> rows = new ArrayList<>();
        for (ReconstructionFigure figure : figures) {
            List<String> cells = new ArrayList<>(List.of(
                    figure.unit().isEmpty() ? Numbers.NONE : figure.unit(),
                    Long.toString(figure.n()),
                    Numbers.digits(figure.model())));
            others.forEach(other -> cells.add(Numbers.digits(figure.baselines().getOrDefault(other, Double.NaN))));
            rows.add(new Table.Row(figure.title(), cells));
        }
        return new Table(
                "Reconstruction of what was hidden",
                "An error, a bias or a scatter is best near 0, a ratio near 1.",
                head,
                rows);
    }

    static Table answers(FrozenCase frozen) {
        List<Table.Row> rows = new ArrayList<>();
        frozen.redshift()
                .ifPresent(known ->
                        rows.add(new Table.Row("known", List.of(Numbers.format("%.4f", known), "", "", "", ""))));
        frozen.answers().forEach(answer -> rows.add(row(answer)));
        return new Table("", "", List.of("from", "redshift", "68% interval", "class", "use", "flags"), rows);
    }

    private static Table.Row row(CaseAnswer answer) {
        return new Table.Row(
                answer.from(),
                List.of(
                        Numbers.format("%.4f", answer.redshift()),
                        Numbers.format("%.4f", answer.low()) + " – " + Numbers.format("%.4f", answer.high()),
                        JudgedJson.name(answer.likeliest()) + " " + Numbers.percent(answer.probability()),
                        JudgementTables.words(answer.use()),
                        answer.flags().stream().map(JudgementTables::words).collect(Collectors.joining(", "))));
    }
}
