/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.List;

/**
 * One correction of redshift distributions, for those that it is for, by two properties.
 *
 * @param spectrum whether it is for distributions with a spectrum, or for those of the images alone
 * @param bands which observations it is for
 * @param maps for each node of the first axis, and in it for each of the second: the actual probabilities, increasing between 0
 *     and 1, of what claims to have the calibration's levels
 */
public record CalibrationStage(
        boolean spectrum, Bands bands, CalibrationAxis first, CalibrationAxis second, List<List<Double>> maps) {
    /** Observations with all bands, with some, or both. */
    public enum Bands {
        ANY,
        COMPLETE,
        MISSING
    }

    public CalibrationStage {
        maps = maps.stream().map(List::copyOf).toList();
        if (maps.size() != first.nodes().size() * second.nodes().size()) {
            throw new IllegalArgumentException("a calibration needs a map for each pair of nodes");
        }
        maps.forEach(Calibration::requireIncreasing);
    }

    /** Whether it is for such distributions. */
    public boolean isFor(Circumstances circumstances) {
        boolean observed = bands == Bands.ANY || bands == Bands.COMPLETE == circumstances.bandsComplete();
        return observed && spectrum == circumstances.spectrum();
    }

    /** The weight of each map for such distributions: the sum is 1, and at most four are not 0. */
    public double[] weights(Circumstances circumstances) {
        return weights(first, second, circumstances);
    }

    /** The weights at the pairs of nodes of two axes, bilinear. */
    public static double[] weights(CalibrationAxis first, CalibrationAxis second, Circumstances circumstances) {
        double[] weights = new double[first.nodes().size() * second.nodes().size()];
        double[] ofFirst = weights(first, circumstances);
        double[] ofSecond = weights(second, circumstances);
        for (int k = 0; k < weights.length; k++) {
            weights[k] = ofFirst[k / ofSecond.length] * ofSecond[k % ofSecond.length];
        }
        return weights;
    }

    private static double[] weights(CalibrationAxis axis, Circumstances circumstances) {
        double[] weights = new double[axis.nodes().size()];
        double place = axis.place(circumstances);
        for (int node = 0; node < weights.length; node++) {
            weights[node] = Math.max(0, 1 - Math.abs(node - place));
        }
        return weights;
    }

    /**
     * The map for such distributions.
     *
     * @param levels the calibration's
     */
    public ProbabilityMap map(List<Double> levels, Circumstances circumstances) {
        double[] weights = weights(circumstances);
        double[] claimed = new double[levels.size()];
        for (int k = 0; k < claimed.length; k++) {
            claimed[k] = levels.get(k);
        }
        double[] actual = new double[claimed.length];
        for (int node = 0; node < weights.length; node++) {
            if (weights[node] > 0) {
                List<Double> map = maps.get(node);
                for (int k = 0; k < actual.length; k++) {
                    actual[k] += weights[node] * map.get(k);
                }
            }
        }
        return new ProbabilityMap(claimed, actual);
    }
}
