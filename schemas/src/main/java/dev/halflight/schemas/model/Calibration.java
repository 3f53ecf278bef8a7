/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import dev.halflight.schemas.tokens.Tokens;
import java.util.List;

/**
 * Corrects the network's redshift distributions so that their quantiles are what they say: its cumulative distribution passes through
 * a map of probabilities (Kuleshov, Fenner and Ermon 2018, arXiv:1807.00263), which depends on the circumstances (Zhao et al. 2021,
 * arXiv:2205.14568). There are several corrections, each of what those before it leave.
 *
 * @param levels the claimed probabilities at which the maps are given, increasing between 0 and 1
 * @param stages the corrections, in order
 */
public record Calibration(List<Double> levels, List<CalibrationStage> stages) {
    /** Leaves distributions as they are. */
    public static final Calibration NONE = new Calibration(List.of(), List.of());

    public Calibration {
        levels = List.copyOf(levels);
        stages = List.copyOf(stages);
        requireIncreasing(levels);
        if (!stages.isEmpty() && levels.size() < 2) {
            throw new IllegalArgumentException("a calibration needs two levels at least");
        }
        for (CalibrationStage stage : stages) {
            for (List<Double> map : stage.maps()) {
                if (map.size() != levels.size()) {
                    throw new IllegalArgumentException(
                            "a map of a calibration has " + map.size() + " values for " + levels.size() + " levels");
                }
            }
        }
    }

    static void requireIncreasing(List<Double> probabilities) {
        double below = 0;
        for (double probability : probabilities) {
            if (!(probability > below && probability < 1)) {
                throw new IllegalArgumentException(
                        "the probabilities of a calibration must increase between 0 and 1: " + probabilities);
            }
            below = probability;
        }
    }

    /**
     * The distribution as it is published.
     *
     * @param raw the distribution as the network gives it
     * @param tokens what the network says it of
     * @param spectrum whether it was shown the spectrum, too
     */
    public RedshiftPdf of(RedshiftPdf raw, Tokens tokens, boolean spectrum) {
        return stages.isEmpty() ? raw : apply(raw, Circumstances.of(tokens, spectrum, raw));
    }

    /**
     * The corrected distribution. What was possible before is possible after, whatever the map.
     *
     * @param raw the distribution as the network gives it
     * @param circumstances the circumstances of it
     */
    public RedshiftPdf apply(RedshiftPdf raw, Circumstances circumstances) {
        List<ProbabilityMap> maps = maps(circumstances);
        if (maps.isEmpty()) {
            return raw;
        }
        float[] probabilities = raw.probabilities();
        double[] above = new double[probabilities.length + 1];
        for (int cell = probabilities.length - 1; cell >= 0; cell--) {
            above[cell] = above[cell + 1] + probabilities[cell];
        }
        double below = 0;
        Odds start = new Odds(Double.NEGATIVE_INFINITY);
        for (int cell = 0; cell < probabilities.length; cell++) {
            if (probabilities[cell] > 0) {
                below += probabilities[cell];
                Odds end = new Odds(mapped(maps, Math.log(below / above[cell + 1])));
                probabilities[cell] = Math.max(Float.MIN_VALUE, (float) end.since(start));
                start = end;
            }
        }
        return new RedshiftPdf(probabilities, raw.grid());
    }

    /** The probability that lies below what the network says {@code probability} lies below. */
    public double apply(double probability, Circumstances circumstances) {
        return new Odds(mapped(maps(circumstances), Math.log(probability / (1 - probability)))).below();
    }

    private List<ProbabilityMap> maps(Circumstances circumstances) {
        return stages.stream()
                .filter(stage -> stage.isFor(circumstances))
                .map(stage -> stage.map(levels, circumstances))
                .toList();
    }

    private static double mapped(List<ProbabilityMap> maps, double logOdds) {
        double mapped = logOdds;
        for (ProbabilityMap map : maps) {
            mapped = map.logOdds(mapped);
        }
        return mapped;
    }

    /** A probability and its complement, of which neither is rounded away. */
    private record Odds(double below, double above) {
        Odds(double logOdds) {
            this(1 / (1 + Math.exp(-logOdds)), 1 / (1 + Math.exp(logOdds)));
        }

        double since(Odds start) {
            return below < above ? below - start.below : start.above - above;
        }
    }
}
