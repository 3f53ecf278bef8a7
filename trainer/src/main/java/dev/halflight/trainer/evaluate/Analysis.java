/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of an evaluation.
 *
 * @param overall metrics of all galaxies, by what the model was shown
 * @param cells metrics of galaxies alike in one property
 * @param classes known classes beside the most probable ones, by what the model was shown
 * @param judgements flags and uses beside the truth
 * @param baselines others beside the model
 */
public record Analysis(
        Map<Visible, GroupMetrics> overall,
        List<Cell> cells,
        Map<Visible, ClassTable> classes,
        JudgementTable judgements,
        List<BaselineComparison> baselines) {
    /** What is shown cell by cell. */
    private static final List<Visible> BY_CELL = List.of(Visible.IMAGES, Visible.EVERYTHING);

    public Analysis {
        overall = Map.copyOf(overall);
        cells = List.copyOf(cells);
        classes = Map.copyOf(classes);
        baselines = List.copyOf(baselines);
    }

    /** Analyzes what was found; this takes a while, because errors are found by resampling. */
    public static Analysis of(EvaluationResults results) {
        Map<Visible, GroupMetrics> overall = new EnumMap<>(Visible.class);
        for (Visible visible : Visible.values()) {
            List<RedshiftOutcome> redshifts = results.redshifts(visible);
            if (!redshifts.isEmpty()) {
                overall.put(visible, GroupMetrics.of(redshifts));
            }
        }
        List<Cell> cells = new ArrayList<>();
        Map<Visible, ClassTable> classes = new EnumMap<>(Visible.class);
        for (Visible visible : BY_CELL) {
            CellAxis.ALL.forEach(axis -> cells.addAll(Cell.of(results.objects(), visible, axis)));
            List<ClassOutcome> outcomes = results.objects().stream()
                    .flatMap(object -> Optional.ofNullable(object.classes().get(visible)).stream())
                    .toList();
            if (!outcomes.isEmpty()) {
                classes.put(visible, ClassTable.of(outcomes));
            }
        }
        return new Analysis(
                overall,
                cells,
                classes,
                JudgementTable.of(results.objects()),
                results.baselines().stream()
                        .map(baseline -> BaselineComparison.of(baseline, results.objects()))
                        .toList());
    }

    /** The cells of one axis, in order. */
    public List<Cell> cells(Visible visible, CellAxis axis) {
        return cells.stream()
                .filter(cell -> cell.visible() == visible && cell.axis().equals(axis))
                .toList();
    }
}
