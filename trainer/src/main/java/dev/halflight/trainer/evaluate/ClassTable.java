/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.v1.ObjectClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Known classes beside the most probable ones.
 *
 * @param counts objects by known class, then by most probable class; only classes that are known of some object
 * @param reliability whether the probabilities mean what they say, by probability of the most probable class, increasing
 */
public record ClassTable(Map<ObjectClass, Map<ObjectClass, Integer>> counts, List<Reliability> reliability) {
    private static final int BINS = 10;

    /**
     * Objects whose most probable class is given about the same probability.
     *
     * @param n number of objects
     * @param probability the mean of it
     * @param right the part of the objects that are of that class
     */
    public record Reliability(int n, double probability, double right) {}

    public ClassTable {
        counts = Map.copyOf(counts);
        reliability = List.copyOf(reliability);
    }

    static ClassTable of(List<ClassOutcome> outcomes) {
        Map<ObjectClass, Map<ObjectClass, Integer>> counts = new EnumMap<>(ObjectClass.class);
        for (ClassOutcome outcome : outcomes) {
            counts.computeIfAbsent(outcome.known(), known -> new EnumMap<>(ObjectClass.class))
                    .merge(outcome.likeliest(), 1, Integer::sum);
        }
        return new ClassTable(counts, reliability(outcomes));
    }

    private static List<Reliability> reliability(List<ClassOutcome> outcomes) {
        List<Reliability> bins = new ArrayList<>();
        for (int k = 0; k < BINS; k++) {
            int bin = k;
            List<ClassOutcome> inBin = outcomes.stream()
                    .filter(outcome -> Math.min(BINS - 1, (int) (outcome.probability() * BINS)) == bin)
                    .toList();
            if (!inBin.isEmpty()) {
                bins.add(new Reliability(
                        inBin.size(),
                        inBin.stream()
                                .mapToDouble(ClassOutcome::probability)
                                .average()
                                .orElseThrow(),
                        inBin.stream().filter(ClassOutcome::isRight).count() / (double) inBin.size()));
            }
        }
        return bins;
    }

    /** Objects of a known class. */
    public int n(ObjectClass known) {
        return counts.getOrDefault(known, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Objects of a known class for which that one is most probable. */
    public int count(ObjectClass known, ObjectClass likeliest) {
        return counts.getOrDefault(known, Map.of()).getOrDefault(likeliest, 0);
    }

    /**
     * The mean distance of probability from the part that is right, weighted by the objects (expected calibration error, Naeini et
     * al. 2015, AAAI 29); NaN without objects.
     */
    public double calibrationError() {
        double sum = 0;
        int n = 0;
        for (Reliability bin : reliability) {
            sum += bin.n() * Math.abs(bin.probability() - bin.right());
            n += bin.n();
        }
        return sum / n;
    }
}
