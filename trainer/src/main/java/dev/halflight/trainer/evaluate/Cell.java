/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The objects alike in one property.
 *
 * @param visible what the model was shown of them
 * @param axis the property
 * @param label which of them
 * @param metrics how good their redshifts are
 */
public record Cell(Visible visible, CellAxis axis, CellLabel label, GroupMetrics metrics) {
    /** The cells of an axis, in order; none if all objects are in the same. */
    static List<Cell> of(List<ObjectOutcome> objects, Visible visible, CellAxis axis) {
        Map<CellLabel, List<RedshiftOutcome>> groups = new TreeMap<>();
        for (ObjectOutcome object : objects) {
            object.redshift(visible)
                    .ifPresent(redshift -> axis.label()
                            .of(object, redshift)
                            .ifPresent(label -> groups.computeIfAbsent(label, unused -> new ArrayList<>())
                                    .add(redshift)));
        }
        List<Cell> cells = new ArrayList<>();
        groups.forEach((label, group) -> cells.add(new Cell(visible, axis, label, GroupMetrics.of(group))));
        return cells.size() < 2 ? List.of() : cells;
    }
}
