/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.trainer.contest.Contender;
import dev.halflight.trainer.contest.ContestResult;
import dev.halflight.trainer.contest.Cost;
import dev.halflight.trainer.contest.Curve;
import dev.halflight.trainer.contest.Interval;
import dev.halflight.trainer.contest.Match;
import dev.halflight.trainer.contest.Ratio;
import dev.halflight.trainer.contest.Requirement;
import dev.halflight.trainer.contest.Score;
import dev.halflight.trainer.contest.Standing;
import dev.halflight.trainer.contest.TestCondition;
import dev.halflight.trainer.contest.Training;
import dev.halflight.trainer.contest.Trial;
import dev.halflight.trainer.report.JsonFiles;
import java.util.List;

/** A contest as JSON: every figure of the tables, by training too, with the learning curves. */
final class ContestJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContestResult result;

    ContestJson(ContestResult result) {
        this.result = result;
    }

    ObjectNode node(List<Requirement> requirements) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("title", "Photometric redshifts from images, at this budget");
        node.set("settings", settings());
        ArrayNode standings = node.putArray("standings");
        result.standings().forEach(standing -> standings.add(standing(standing)));
        ObjectNode ratios = node.putObject("halflight_over");
        for (Match match : Match.values()) {
            result.overPaper(match)
                    .ifPresent(ratio -> ratios.set(Contender.PAPER.key() + "_equal_" + match.key(), ratio(ratio)));
        }
        for (Contender other : List.of(Contender.NEAREST_NEIGHBORS, Contender.PERCEPTRON)) {
            ObjectNode byCondition = ratios.putObject(other.key());
            for (TestCondition condition : TestCondition.values()) {
                result.over(other, condition).ifPresent(ratio -> byCondition.set(condition.key(), ratio(ratio)));
            }
        }
        node.set("requirements", JSON.valueToTree(requirements));
        ArrayNode trials = node.putArray("trials");
        result.trials().forEach(trial -> trials.add(trial(trial)));
        ArrayNode curves = node.putArray("curves");
        result.curves().forEach(curve -> curves.add(curve(curve)));
        return node;
    }

    /** Without the folders of whoever ran it. */
    private ObjectNode settings() {
        ObjectNode settings = JSON.valueToTree(result.settings());
        ObjectNode sky = (ObjectNode) settings.get("sky");
        sky.put("filters", sky.get("filters").asText().isEmpty() ? "built-in" : "from files");
        sky.put("templates", sky.get("templates").asText().isEmpty() ? "parametric" : "from files");
        return settings;
    }

    private static ObjectNode standing(Standing standing) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", standing.key());
        node.put("title", standing.title());
        ArrayNode matches = node.putArray("compared_at_equal");
        standing.matches().stream().sorted().forEach(match -> matches.add(match.key()));
        node.set("cost", cost(standing.cost()));
        ObjectNode conditions = node.putObject("conditions");
        for (TestCondition condition : TestCondition.values()) {
            standing.score(condition).ifPresent(score -> {
                ObjectNode found = score(score);
                standing.interval(condition).ifPresent(interval -> put(found, "sigma_nmad_interval95", interval));
                standing.degradation(condition)
                        .ifPresent(factor -> JsonFiles.put(found, "sigma_nmad_over_as_measured", factor));
                conditions.set(condition.key(), found);
            });
        }
        ArrayNode trainings = node.putArray("trainings");
        for (Training training : standing.trainings()) {
            ObjectNode one = trainings.addObject();
            one.put("seed", training.seed());
            one.set("cost", cost(training.cost()));
            training.score(TestCondition.WHOLE).ifPresent(score -> one.set("whole", score(score)));
        }
        return node;
    }

    private static ObjectNode cost(Cost cost) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("parameters", cost.parameters());
        node.put("galaxies", cost.galaxies());
        node.put("views", cost.views());
        JsonFiles.put(node, "cpu_seconds", cost.cpuSeconds());
        return node;
    }

    private static ObjectNode score(Score score) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("n", score.n());
        JsonFiles.put(node, "sigma_nmad", score.sigmaNmad());
        JsonFiles.put(node, "bias", score.bias());
        JsonFiles.put(node, "outlier_fraction", score.outliers());
        JsonFiles.put(node, "crps", score.crps());
        JsonFiles.put(node, "coverage68", score.coverage68().orElse(Double.NaN));
        JsonFiles.put(node, "pit_ks", score.pitDistance().orElse(Double.NaN));
        score.worstBin().ifPresent(bin -> {
            ObjectNode worst = node.putObject("worst_bin");
            worst.put("estimated_redshift", bin.bin());
            worst.put("n", bin.n());
            JsonFiles.put(worst, "bias", bin.bias());
        });
        return node;
    }

    private static ObjectNode ratio(Ratio ratio) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        JsonFiles.put(node, "sigma_nmad", ratio.sigma());
        put(node, "sigma_nmad_interval95", ratio.interval());
        JsonFiles.put(node, "outlier_fraction", ratio.outliers());
        JsonFiles.put(node, "crps", ratio.crps());
        return node;
    }

    private static void put(ObjectNode node, String name, Interval interval) {
        ArrayNode ends = node.putArray(name);
        ends.add(interval.low());
        ends.add(interval.high());
    }

    private static ObjectNode trial(Trial trial) {
        ObjectNode node = JSON.valueToTree(trial.choice());
        node.put("views", trial.views());
        node.put("hidden_when_asked", trial.inferenceMask());
        node.set("validated", JSON.valueToTree(trial.validated()));
        return node;
    }

    private static ObjectNode curve(Curve curve) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("standing", curve.standing());
        node.put("seed", curve.seed());
        node.set("snapshots", JSON.valueToTree(curve.snapshots()));
        return node;
    }
}
