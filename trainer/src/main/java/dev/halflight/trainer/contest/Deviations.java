/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest;

import java.util.Arrays;
import java.util.List;

/** The typical error of some dz, fast enough to be resampled often. */
final class Deviations {
    private static final double SIGMA_OF_MEDIAN_DEVIATION = 1.4826;

    private Deviations() {}

    /** sigma_NMAD: 1.4826 times the median of |dz - median dz|. */
    static double sigmaNmad(double[] dz) {
        double[] sorted = dz.clone();
        double median = sortedMedian(sorted);
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = Math.abs(sorted[k] - median);
        }
        return SIGMA_OF_MEDIAN_DEVIATION * sortedMedian(sorted);
    }

    static double median(List<Double> values) {
        return sortedMedian(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double sortedMedian(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
