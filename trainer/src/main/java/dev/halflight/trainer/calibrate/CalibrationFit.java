/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.CalibrationStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the correction of redshift distributions from where the true redshifts lie in them: at each node of a stage the map is the
 * distribution of the PIT values of the objects about it, drawn towards no correction.
 */
final class CalibrationFit {
    /** Denser towards the ends, where the ends of intervals lie. */
    static final List<Double> LEVELS =
            List.of(0.005, 0.025, 0.07, 0.16, 0.28, 0.42, 0.58, 0.72, 0.84, 0.93, 0.975, 0.995);

    /** No correction weighs as much as this many objects. */
    private static final double PRIOR = 60;
    /** And at least so much, so that nothing possible becomes impossible. */
    private static final double LEAST_PRIOR = 0.01;

    private CalibrationFit() {}

    static Calibration of(List<Rank> ranks) {
        double[] pit = ranks.stream().mapToDouble(Rank::pit).toArray();
        List<CalibrationStage> stages = new ArrayList<>();
        for (boolean spectrum : new boolean[] {false, true}) {
            for (StagePlan plan : StagePlan.STANDARD) {
                CalibrationStage stage = fit(identity(plan, spectrum), ranks, pit);
                correct(stage, ranks, pit);
                stages.add(stage);
            }
        }
        return new Calibration(LEVELS, stages);
    }

    private static CalibrationStage identity(StagePlan plan, boolean spectrum) {
        int nodes = plan.first().nodes().size() * plan.second().nodes().size();
        return new CalibrationStage(
                spectrum, plan.bands(), plan.first(), plan.second(), Collections.nCopies(nodes, LEVELS));
    }

    private static CalibrationStage fit(CalibrationStage start, List<Rank> ranks, double[] pit) {
        NodeCounts[] counts = new NodeCounts[start.maps().size()];
        for (int node = 0; node < counts.length; node++) {
            counts[node] = new NodeCounts();
        }
        for (int k = 0; k < pit.length; k++) {
            if (start.isFor(ranks.get(k).circumstances())) {
                double[] weights = start.weights(ranks.get(k).circumstances());
                for (int node = 0; node < counts.length; node++) {
                    counts[node].add(pit[k], weights[node]);
                }
            }
        }
        List<List<Double>> maps = new ArrayList<>();
        for (NodeCounts count : counts) {
            maps.add(count.map());
        }
        return new CalibrationStage(start.spectrum(), start.bands(), start.first(), start.second(), maps);
    }

    private static void correct(CalibrationStage stage, List<Rank> ranks, double[] pit) {
        for (int k = 0; k < pit.length; k++) {
            if (stage.isFor(ranks.get(k).circumstances())) {
                pit[k] = stage.map(LEVELS, ranks.get(k).circumstances()).at(pit[k]);
            }
        }
    }

    /** The PIT values about a node. */
    private static final class NodeCounts {
        private final double[] below = new double[LEVELS.size()];
        private double sum;

        void add(double pit, double weight) {
            sum += weight;
            for (int level = 0; level < below.length && weight > 0; level++) {
                below[level] += pit <= LEVELS.get(level) ? weight : 0;
            }
        }

        List<Double> map() {
            double prior = Math.max(LEAST_PRIOR, PRIOR / (PRIOR + sum));
            List<Double> map = new ArrayList<>();
            for (int level = 0; level < below.length; level++) {
                double found = sum > 0 ? below[level] / sum : 0;
                map.add(Math.rint(1e5 * (prior * LEVELS.get(level) + (1 - prior) * found)) / 1e5);
            }
            return map;
        }
    }
}
