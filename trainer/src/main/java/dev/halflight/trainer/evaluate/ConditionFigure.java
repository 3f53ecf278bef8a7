/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good redshifts from images are under a condition.
 *
 * @param predictor whose redshifts
 * @param key the condition's name in files
 * @param title the condition's name for a reader
 * @param metrics how good they are
 * @param ratio their scatter over that of the same galaxies as they were measured; nothing of too few galaxies
 */
public record ConditionFigure(
        String predictor, String key, String title, GroupMetrics metrics, Optional<ScatterRatio> ratio) {
    /** Judges redshifts, by object, beside those of the same objects as they were measured. */
    public static ConditionFigure of(
            String predictor,
            String key,
            String title,
            Map<String, RedshiftOutcome> outcomes,
            Map<String, RedshiftOutcome> asMeasured) {
        List<RedshiftOutcome> here = new ArrayList<>();
        List<RedshiftOutcome> there = new ArrayList<>();
        outcomes.forEach(
                (object, outcome) -> Optional.ofNullable(asMeasured.get(object)).ifPresent(other -> {
                    here.add(outcome);
                    there.add(other);
                }));
        return new ConditionFigure(
                predictor,
                key,
                title,
                GroupMetrics.of(List.copyOf(outcomes.values())),
                here.size() < GroupMetrics.FEWEST ? Optional.empty() : ScatterRatio.of(here, there));
    }
}
