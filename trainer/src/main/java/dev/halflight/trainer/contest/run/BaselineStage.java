/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.baseline.NearestNeighbors;
import dev.halflight.trainer.baseline.PerceptronPdf;
import dev.halflight.trainer.baseline.TrainingSet;
import dev.halflight.trainer.contest.Contender;
import dev.halflight.trainer.contest.Cost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The classical methods: trained when they are to be tested, for that takes minutes only. */
final class BaselineStage {
    private final ContestGround ground;
    private final CostFiles costs;
    private final Watch watch;

    BaselineStage(ContestGround ground, CostFiles costs, Watch watch) {
        this.ground = ground;
        this.costs = costs;
        this.watch = watch;
    }

    /** Nearest neighbors, which know no chance but that of choosing their settings, and a perceptron of each seed. */
    List<TestStage.Entry> entries() {
        List<TestStage.Entry> entries = new ArrayList<>();
        long first = ground.settings().seeds().get(0);
        String neighbors = Contender.NEAREST_NEIGHBORS.key();
        entries.add(new TestStage.Entry(List.of(neighbors), first, () -> neighbors(neighbors, first)));
        for (long seed : ground.settings().seeds()) {
            String perceptron = Contender.PERCEPTRON.key();
            entries.add(new TestStage.Entry(List.of(perceptron), seed, () -> perceptron(perceptron, seed)));
        }
        return entries;
    }

    private Estimator neighbors(String key, long seed) throws IOException {
        TrainingSet set = ground.galaxies().trainingSet();
        watch.begin("choose the settings of nearest neighbors", "step", 1);
        ProcessClock clock = new ProcessClock();
        NearestNeighbors trained = NearestNeighbors.train(set, ground.grid(), seed);
        watch.reach(1);
        costs.write(key, seed, new Cost(0, set.size(), set.size(), clock.seconds()));
        return new BaselineEstimator(key, trained, ground.grid());
    }

    private Estimator perceptron(String key, long seed) throws IOException {
        TrainingSet set = ground.galaxies().trainingSet();
        long steps = PerceptronPdf.enoughSteps(set.size());
        long all = steps * PerceptronPdf.CANDIDATES.size();
        watch.begin("train the perceptron, seed " + seed, "steps", all);
        ProcessClock clock = new ProcessClock();
        PerceptronPdf trained =
                PerceptronPdf.train(set, ground.grid(), PerceptronPdf.CANDIDATES, steps, seed, watch::reach);
        costs.write(key, seed, new Cost(trained.parameters(), set.size(), all * PerceptronPdf.BATCH, clock.seconds()));
        return new BaselineEstimator(key, trained, ground.grid());
    }
}
