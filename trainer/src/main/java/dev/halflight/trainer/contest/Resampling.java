/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Intervals of figures from the choice of the galaxies: they are drawn anew with replacement (Efron 1979, Ann. Statist. 7, 1), the same
 * ones for all contenders, so that of a ratio only the difference between the contenders counts.
 */
final class Resampling {
    private static final long SEED = 20_262;
    private static final int DRAWS = 200;
    private static final double TAIL = 0.025;

    private final List<int[]> draws;

    /** Of so many galaxies. */
    Resampling(int galaxies) {
        Random random = new Random(SEED);
        draws = IntStream.range(0, DRAWS)
                .mapToObj(draw -> random.ints(galaxies, 0, galaxies).toArray())
                .toList();
    }

    /** The interval of the mean sigma_NMAD of trainings, each given by the dz of the galaxies in the same order. */
    Interval sigma(List<double[]> trainings) {
        return interval(
                draws.stream().mapToDouble(draw -> sigma(trainings, draw)).toArray());
    }

    /** The interval of the ratio of two such means. */
    Interval ratio(List<double[]> trainings, List<double[]> others) {
        return interval(draws.parallelStream()
                .mapToDouble(draw -> sigma(trainings, draw) / sigma(others, draw))
                .toArray());
    }

    private static double sigma(List<double[]> trainings, int[] draw) {
        return trainings.stream()
                .mapToDouble(dz -> Deviations.sigmaNmad(
                        Arrays.stream(draw).mapToDouble(k -> dz[k]).toArray()))
                .average()
                .orElse(Double.NaN);
    }

    private static Interval interval(double[] values) {
        Arrays.sort(values);
        int tail = (int) Math.round(TAIL * values.length);
        return new Interval(values[tail], values[values.length - 1 - tail]);
    }
}
