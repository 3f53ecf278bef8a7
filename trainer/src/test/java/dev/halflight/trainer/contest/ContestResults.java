/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import dev.halflight.trainer.evaluate.PdfOutcome;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.simulate.SkySettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Contests that need no training. */
public final class ContestResults {
    private ContestResults() {}

    /** Settings of a contest that claims to have tested so many galaxies. */
    public static ContestSettings settings(int test) {
        SkySettings sky = new SkySettings(List.of("hsc"), "", "", 17, 24, 0.2, 0.5, 0, 0, 0.33, 0.12);
        return new ContestSettings(sky, 20_000, 500, test, 1000, 100, 8, List.of(1L, 2L));
    }

    /** Galaxies whose dz are normal with that standard deviation about a bias; with PDFs or without. */
    public static List<TestOutcome> outcomes(int count, double sigma, double bias, boolean pdfs, long seed) {
        Random random = new Random(seed);
        Random galaxies = new Random(7);
        List<TestOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double truth = 0.3 + 0.6 * galaxies.nextDouble();
            double dz = bias + sigma * random.nextGaussian();
            double estimate = truth + (1 + truth) * dz;
            double pit = random.nextDouble();
            Optional<PdfOutcome> pdf = pdfs
                    ? Optional.of(
                            new PdfOutcome(estimate, estimate, 0.1, pit, sigma / 2, Math.abs(pit - 0.5) < 0.34, true))
                    : Optional.empty();
            outcomes.add(new TestOutcome(k, 19 + 5 * galaxies.nextDouble(), new RedshiftOutcome(truth, estimate, pdf)));
        }
        return outcomes;
    }

    /** A row of two trainings. */
    public static Standing standing(
            Contender contender, Set<Match> matches, int galaxies, double sigma, Map<TestCondition, Double> degraded) {
        boolean pdfs = contender != Contender.PAPER;
        List<Training> trainings = new ArrayList<>();
        for (long seed : List.of(1L, 2L)) {
            Map<TestCondition, List<TestOutcome>> outcomes = new EnumMap<>(TestCondition.class);
            outcomes.put(TestCondition.WHOLE, outcomes(galaxies, sigma, 0, pdfs, seed));
            degraded.forEach(
                    (condition, factor) -> outcomes.put(condition, outcomes(galaxies, factor * sigma, 0, pdfs, seed)));
            trainings.add(new Training(seed, new Cost(1000, 20_000, 400_000, 3600), outcomes));
        }
        return new Standing(contender.key(), contender.title(), contender, matches, trainings);
    }

    /** All contenders, of which the standard recipe has the typical error 0.03. */
    public static ContestResult all(int galaxies, double paper, double neighbors, double perceptron) {
        Set<Match> both = Set.of(Match.values());
        Map<TestCondition, Double> degraded =
                Map.of(TestCondition.BLEED, 1.1, TestCondition.THREE_QUARTERS_HIDDEN, 2.0);
        List<Standing> standings = List.of(
                standing(Contender.STANDARD, both, galaxies, 0.03, degraded),
                standing(Contender.PAPER, both, galaxies, paper, degraded),
                standing(Contender.NEAREST_NEIGHBORS, Set.of(), galaxies, neighbors, Map.of()),
                standing(Contender.PERCEPTRON, Set.of(), galaxies, perceptron, Map.of(TestCondition.BLEED, 2.0)));
        Snapshot early = new Snapshot(100, 20, 0.2, 0.1, 0.4, 0.1);
        Snapshot late = new Snapshot(1000, 200, 0.05, 0.01, 0.1, 0.04);
        return new ContestResult(
                settings(galaxies),
                standings,
                List.of(new Trial(new PaperChoice(1e-3, true, 0.75), 100, 0.25, late)),
                List.of(
                        new Curve("halflight", "halflight", Contender.STANDARD, 1, List.of(early, late)),
                        new Curve("paper", "paper's recipe", Contender.PAPER, 1, List.of(early, late))));
    }
}
