/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.CalibrationStage;
import dev.halflight.schemas.model.ProbabilityMap;
import dev.halflight.schemas.model.RedshiftPdf.Surroundings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the correction of redshift distributions from where the true redshifts lie in them: at each node of a stage the map is the
 * distribution of the PIT values of the objects about it, drawn towards no correction. A map acts
 * on whole cells, so what a stage leaves is found from the ends of the true redshift's cell.
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
        Surroundings[] truths = ranks.stream().map(Rank::truth).toArray(Surroundings[]::new);
        List<CalibrationStage> stages = new ArrayList<>();
        for (boolean spectrum : new boolean[] {false, true}) {
            for (StagePlan plan : StagePlan.of(spectrum)) {
                CalibrationStage stage = fit(identity(plan, spectrum), ranks, truths);
                correct(stage, ranks, truths);
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

    private static CalibrationStage fit(CalibrationStage start, List<Rank> ranks, Surroundings[] truths) {
        NodeCounts[] counts = new NodeCounts[start.maps().size()];
        for (int node = 0; node < counts.length; node++) {
            counts[node] = new NodeCounts();
        }
        for (int k = 0; k < truths.length; k++) {
            if (start.isFor(ranks.get(k).circumstances())) {
                double[] weights = start.weights(ranks.get(k).circumstances());
                for (int node = 0; node < counts.length; node++) {
                    counts[node].add(truths[k].below(), weights[node]);
                }
            }
        }
        List<List<Double>> maps = new ArrayList<>();
        for (NodeCounts count : counts) {
            maps.add(count.map());
        }
        return new CalibrationStage(start.spectrum(), start.bands(), start.first(), start.second(), maps);
    }

    private static void correct(CalibrationStage stage, List<Rank> ranks, Surroundings[] truths) {
        for (int k = 0; k < truths.length; k++) {
            if (stage.isFor(ranks.get(k).circumstances())) {
                ProbabilityMap map = stage.map(LEVELS, ranks.get(k).circumstances());
                Surroundings truth = truths[k];
                truths[k] = new Surroundings(mapped(map, truth.start()), mapped(map, truth.end()), truth.part());
            }
        }
    }

    private static double mapped(ProbabilityMap map, double probability) {
        return probability > 0 && probability < 1 ? map.at(probability) : probability;
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
