/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import java.util.Arrays;
import java.util.List;

/** Where values lie and how far they scatter, whatever a few of them do; NaN without values. */
final class Spread {
    private Spread() {}

    static double median(List<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** 1.4826 times the median absolute deviation from the median: the standard deviation of normal values. */
    static double scatter(List<Double> values) {
        double center = median(values);
        return 1.4826
                * median(values.stream()
                        .mapToDouble(value -> Math.abs(value - center))
                        .toArray());
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
