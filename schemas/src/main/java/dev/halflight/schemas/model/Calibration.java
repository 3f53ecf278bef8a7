/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import dev.halflight.schemas.tokens.Tokens;
import java.util.ArrayList;
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

    /** Neighboring cells that hold less than this together are mapped as one: most cells of most distributions. */
    private static final double LEAST_RUN = 1e-5;

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
        ProbabilityMap.Walk[] walks = walks(circumstances);
        if (walks.length == 0) {
            return raw;
        }
        float[] probabilities = raw.probabilities();
        double[] above = new double[probabilities.length + 1];
        for (int cell = probabilities.length - 1; cell >= 0; cell--) {
            above[cell] = above[cell + 1] + probabilities[cell];
        }
        double below = 0;
        double run = 0;
        int first = 0;
        Odds start = Odds.of(Double.NEGATIVE_INFINITY);
        for (int cell = 0; cell < probabilities.length; cell++) {
            below += probabilities[cell];
            run += probabilities[cell];
            if (run >= LEAST_RUN || run > 0 && above[cell + 1] == 0) {
                Odds end = Odds.of(mapped(walks, Math.log(below / above[cell + 1])));
                scale(probabilities, first, cell, end.since(start) / run);
                start = end;
                run = 0;
                first = cell + 1;
            }
        }
        return new RedshiftPdf(probabilities, raw.grid());
    }

    /** The cells of a run share what it has after the map by what they had before. */
    private static void scale(float[] probabilities, int first, int last, double factor) {
        for (int cell = first; cell <= last; cell++) {
            if (probabilities[cell] > 0) {
                float scaled = (float) (probabilities[cell] * factor);
                probabilities[cell] = scaled > 0 ? scaled : Float.MIN_VALUE;
            }
        }
    }

    /** The probability that lies below what the network says {@code probability} lies below. */
    public double apply(double probability, Circumstances circumstances) {
        return Odds.of(mapped(walks(circumstances), Math.log(probability / (1 - probability))))
                .below();
    }

    /** One along each map, in order. */
    private ProbabilityMap.Walk[] walks(Circumstances circumstances) {
        List<ProbabilityMap.Walk> walks = new ArrayList<>();
        for (CalibrationStage stage : stages) {
            if (stage.isFor(circumstances)) {
                walks.add(stage.map(levels, circumstances).new Walk());
            }
        }
        return walks.toArray(new ProbabilityMap.Walk[0]);
    }

    private static double mapped(ProbabilityMap.Walk[] walks, double logOdds) {
        double mapped = logOdds;
        for (ProbabilityMap.Walk walk : walks) {
            mapped = walk.logOdds(mapped);
        }
        return mapped;
    }

    /** A probability and its complement, of which neither is rounded away. */
    private record Odds(double below, double above) {
        static Odds of(double logOdds) {
            double odds = Math.exp(-Math.abs(logOdds));
            double more = 1 / (1 + odds);
            double less = odds * more;
            return logOdds < 0 ? new Odds(less, more) : new Odds(more, less);
        }

        double since(Odds start) {
            return below < above ? below - start.below : start.above - above;
        }
    }
}
