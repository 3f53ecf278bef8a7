/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Errors of metrics that come from the choice of objects: the standard deviation over samples drawn from them with replacement
 * (Efron 1979, Ann. Statist. 7, 1). The same objects give the same errors.
 */
final class Bootstrap {
    private static final long SEED = 20_261;
    private static final int MOST_RESAMPLES = 200;
    private static final int FEWEST_RESAMPLES = 25;
    private static final int DRAWS = 400_000;

    private Bootstrap() {}

    /** The error of each metric but the PIT distance, which resampling makes larger; many objects are resampled less often. */
    static Map<Metric, Double> errors(List<RedshiftOutcome> outcomes) {
        int resamples = Math.max(FEWEST_RESAMPLES, Math.min(MOST_RESAMPLES, DRAWS / outcomes.size()));
        Random random = new Random(SEED);
        List<RedshiftMetrics> drawn = new ArrayList<>();
        for (int k = 0; k < resamples; k++) {
            drawn.add(RedshiftMetrics.withoutPit(random.ints(outcomes.size(), 0, outcomes.size())
                    .mapToObj(outcomes::get)
                    .toList()));
        }
        Map<Metric, Double> errors = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            double[] values = drawn.stream()
                    .flatMapToDouble(metrics -> metric.of(metrics).stream())
                    .toArray();
            if (values.length == resamples) {
                errors.put(metric, deviation(values));
            }
        }
        return errors;
    }

    private static double deviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
