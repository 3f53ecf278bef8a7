/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * How redshifts compare with the true ones, dz = (z - true)/(1 + true), as HSC's photometric redshifts are judged (Tanaka et al.
 * 2018, PASJ 70, S9). Without objects every figure is NaN.
 *
 * @param n number of objects
 * @param sigmaNmad 1.4826 times the median absolute deviation of dz from its median
 * @param bias median dz
 * @param outlierFraction part of the objects with |dz| above 0.15
 * @param catastrophicFraction part of the objects with |z - true| above 1
 * @param r2 1 - sum (z - true)^2 / sum (true - mean true)^2; NaN where all true redshifts are the same
 */
public record RedshiftScatter(
        int n, double sigmaNmad, double bias, double outlierFraction, double catastrophicFraction, double r2) {
    /** |dz| of an outlier. */
    public static final double OUTLIER = 0.15;
    /** |z - true| of a catastrophic failure. */
    public static final double CATASTROPHE = 1;

    /** Compares estimates with the truth. */
    public static RedshiftScatter of(double[] estimates, double[] truth) {
        if (estimates.length != truth.length) {
            throw new IllegalArgumentException(estimates.length + " estimates for " + truth.length + " objects");
        }
        double[] error = IntStream.range(0, truth.length)
                .mapToDouble(k -> estimates[k] - truth[k])
                .toArray();
        double[] dz = IntStream.range(0, truth.length)
                .mapToDouble(k -> error[k] / (1 + truth[k]))
                .toArray();
        double bias = median(dz);
        double deviation =
                median(Arrays.stream(dz).map(value -> Math.abs(value - bias)).toArray());
        return new RedshiftScatter(
                dz.length,
                1.4826 * deviation,
                bias,
                part(dz, value -> Math.abs(value) > OUTLIER),
                part(error, value -> Math.abs(value) > CATASTROPHE),
                r2(error, truth));
    }

    private static double part(double[] values, DoublePredicate which) {
        return Arrays.stream(values)
                .map(value -> which.test(value) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double r2(double[] error, double[] truth) {
        double mean = Arrays.stream(truth).average().orElse(Double.NaN);
        double spread = Arrays.stream(truth)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double left = Arrays.stream(error).map(value -> value * value).sum();
        return spread > 0 ? 1 - left / spread : Double.NaN;
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
