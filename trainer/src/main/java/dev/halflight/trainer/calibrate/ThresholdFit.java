/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import dev.halflight.schemas.model.Thresholds;
import dev.halflight.v1.RedshiftUse;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds up to which risk redshifts are fit for use, from how many fail. The rates are those of all that are fit for the same, not of the
 * riskiest of them, which fail several times as often.
 */
final class ThresholdFit {
    /** Part of the recommended redshifts that may fail. */
    static final double RECOMMENDED_FAILURES = 0.02;
    /** Part of those to be used with caution that may fail. */
    static final double CAUTION_FAILURES = 0.25;
    /** Fewer redshifts than this tell nothing of failures that are rare. */
    static final int FEWEST = 100;

    private ThresholdFit() {}

    /**
     * The highest thresholds with which not too many fail, to one standard error of their number; those that hold where nothing was
     * measured, if there are too few redshifts.
     */
    static Thresholds of(List<Candidate> candidates) {
        List<Candidate> sorted = candidates.stream()
                .filter(candidate -> candidate.best() != RedshiftUse.DO_NOT_USE)
                .sorted(Comparator.comparingDouble(Candidate::risk))
                .toList();
        if (sorted.size() < FEWEST) {
            return Thresholds.UNMEASURED;
        }
        double recommended =
                highest(select(sorted, candidate -> candidate.best() == RedshiftUse.RECOMMENDED), RECOMMENDED_FAILURES);
        Predicate<Candidate> isRecommended =
                candidate -> candidate.best() == RedshiftUse.RECOMMENDED && candidate.risk() <= recommended;
        List<Candidate> others = select(sorted, isRecommended.negate());
        double caution = Math.max(recommended, highest(others, CAUTION_FAILURES));
        return new Thresholds(
                recommended,
                caution,
                failures(select(sorted, isRecommended)),
                failures(select(others, candidate -> candidate.risk() <= caution)));
    }

    /** What part of the redshifts is fit for what. */
    static Map<RedshiftUse, Double> shares(List<Candidate> candidates, Thresholds thresholds) {
        Map<RedshiftUse, Double> shares = new EnumMap<>(RedshiftUse.class);
        for (Candidate candidate : candidates) {
            shares.merge(use(candidate, thresholds), 1.0 / candidates.size(), Double::sum);
        }
        return shares;
    }

    private static RedshiftUse use(Candidate candidate, Thresholds thresholds) {
        if (candidate.risk() > thresholds.cautionRisk()) {
            return RedshiftUse.DO_NOT_USE;
        }
        boolean doubtful =
                candidate.best() == RedshiftUse.RECOMMENDED && candidate.risk() > thresholds.recommendedRisk();
        return doubtful ? RedshiftUse.CAUTION : candidate.best();
    }

    private static List<Candidate> select(List<Candidate> candidates, Predicate<Candidate> which) {
        return candidates.stream().filter(which).toList();
    }

    private static double highest(List<Candidate> sorted, double rate) {
        double highest = 0;
        double failures = 0;
        for (int k = 0; k < sorted.size(); k++) {
            failures += sorted.get(k).fails() ? 1 : 0;
            if (failures + Math.sqrt(failures) <= rate * (k + 1)) {
                highest = sorted.get(k).risk();
            }
        }
        return Math.min(1, Math.ceil(1e5 * highest) / 1e5);
    }

    private static double failures(List<Candidate> candidates) {
        return candidates.stream()
                .mapToDouble(candidate -> candidate.fails() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
