/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another predictor beside the model, on the objects of which both give a redshift.
 *
 * @param baseline the other
 * @param theirs how good its redshifts are
 * @param model how good the model's are
 */
public record BaselineComparison(Baseline baseline, GroupMetrics theirs, GroupMetrics model) {
    static BaselineComparison of(Baseline baseline, List<ObjectOutcome> objects) {
        List<RedshiftOutcome> theirs = new ArrayList<>();
        List<RedshiftOutcome> model = new ArrayList<>();
        for (ObjectOutcome object : objects) {
            Optional<RedshiftOutcome> ours = object.redshift(baseline.visible());
            Optional<RedshiftOutcome> other =
                    Optional.ofNullable(baseline.outcomes().get(object.id()));
            if (ours.isPresent() && other.isPresent()) {
                model.add(ours.get());
                theirs.add(other.get());
            }
        }
        return new BaselineComparison(baseline, GroupMetrics.of(theirs), GroupMetrics.of(model));
    }

    /** The model's value over the other's: below 1 the model is better where less is better. */
    public Optional<Double> ratio(Metric metric) {
        return model.value(metric)
                .flatMap(ours -> theirs.value(metric).filter(value -> value > 0).map(value -> ours / value));
    }
}
