/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How redshifts compare with the true ones, dz = (z - true)/(1 + true).
 *
 * @param n number of objects
 * @param sigmaNmad 1.4826 times the median absolute deviation of dz from its median
 * @param bias median dz
 * @param outlierFraction part of the objects with |dz| above 0.15
 */
public record RedshiftScatter(int n, double sigmaNmad, double bias, double outlierFraction) {
    private static final double OUTLIER = 0.15;

    /** Compares estimates with the truth; without objects every figure is NaN. */
    public static RedshiftScatter of(double[] estimates, double[] truth) {
        if (estimates.length != truth.length) {
            throw new IllegalArgumentException(estimates.length + " estimates for " + truth.length + " objects");
        }
        double[] dz = IntStream.range(0, truth.length)
                .mapToDouble(k -> (estimates[k] - truth[k]) / (1 + truth[k]))
                .toArray();
        double bias = median(dz);
        double deviation =
                median(Arrays.stream(dz).map(value -> Math.abs(value - bias)).toArray());
        double outliers = Arrays.stream(dz)
                .map(value -> Math.abs(value) > OUTLIER ? 1 : 0)
                .average()
                .orElse(Double.NaN);
        return new RedshiftScatter(dz.length, 1.4826 * deviation, bias, outliers);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
