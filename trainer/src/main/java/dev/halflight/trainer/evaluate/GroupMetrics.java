/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of a group of objects with their errors; of a group that is too small to judge, the number alone.
 *
 * @param n number of objects
 * @param values the metrics that could be measured
 * @param errors their standard errors, where known
 */
public record GroupMetrics(int n, Map<Metric, Double> values, Map<Metric, Double> errors) {
    /** Fewer objects than this are counted only: their outlier fraction would be known to 10% at best. */
    public static final int FEWEST = 20;

    public GroupMetrics {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    public static GroupMetrics of(List<RedshiftOutcome> outcomes) {
        if (outcomes.size() < FEWEST) {
            return new GroupMetrics(outcomes.size(), Map.of(), Map.of());
        }
        RedshiftMetrics metrics = RedshiftMetrics.of(outcomes);
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metric.of(metrics).ifPresent(value -> values.put(metric, value));
        }
        return new GroupMetrics(outcomes.size(), values, Bootstrap.errors(outcomes));
    }

    /** A metric, where it could be measured. */
    public Optional<Double> value(Metric metric) {
        return Optional.ofNullable(values.get(metric));
    }

    /** Its standard error, where it is known. */
    public Optional<Double> error(Metric metric) {
        return Optional.ofNullable(errors.get(metric));
    }
}
