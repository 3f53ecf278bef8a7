/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.run;

import dev.halflight.trainer.data.RunFolder;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.paper.PaperRecipe;
import dev.halflight.trainer.recipe.TrainedRun;
import dev.halflight.trainer.train.RedshiftAnswer;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The paper's model as it was at its best validation, which is how the paper chooses it.
 *
 * @param run the training
 * @param hiddenByRow the part of the image tokens that is hidden when it is asked, by the key of the row that the answers stand in
 */
record PaperEstimator(TrainedRun run, Map<String, Double> hiddenByRow) implements Estimator {
    PaperEstimator {
        hiddenByRow = Map.copyOf(hiddenByRow);
    }

    /** @throws IOException if it was not trained */
    static PaperEstimator open(RunFolder folder, Map<String, Double> hiddenByRow) throws IOException {
        return new PaperEstimator(TrainedRun.best(folder), hiddenByRow);
    }

    @Override
    public Map<String, List<RedshiftOutcome>> estimate(TestChunk chunk) {
        Map<String, List<RedshiftOutcome>> outcomes = new HashMap<>();
        hiddenByRow.forEach((key, hidden) -> outcomes.put(key, outcomes(chunk, Math.max(hidden, chunk.hidden()))));
        return outcomes;
    }

    private List<RedshiftOutcome> outcomes(TestChunk chunk, double hidden) {
        List<Observation> observations =
                chunk.galaxies().stream().map(Galaxy::observation).toList();
        List<RedshiftAnswer> answers =
                observations.isEmpty() ? List.of() : hiding(hidden).photoz(observations);
        List<RedshiftOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < answers.size(); k++) {
            outcomes.add(RedshiftOutcome.of(
                    Math.expm1(answers.get(k).median()), chunk.galaxies().get(k).redshift()));
        }
        return outcomes;
    }

    private TrainedRun hiding(double share) {
        if (run.recipe() instanceof PaperRecipe paper) {
            return new TrainedRun(run.settings(), paper.hidingInUse(share), run.weights(), run.done());
        }
        throw new IllegalStateException("the run of the paper's recipe is one of another: "
                + run.settings().recipe());
    }
}
