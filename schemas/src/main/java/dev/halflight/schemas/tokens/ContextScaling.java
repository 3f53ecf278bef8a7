/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Brings the context features to zero mean and unit deviation over the training set.
 *
 * @param mean mean of each feature, where it is present
 * @param deviation standard deviation of each feature, where it is present; 1 where it never varied
 */
public record ContextScaling(List<Double> mean, List<Double> deviation) {
    /** Standardized features are clipped here: beyond it lies nothing but outliers. */
    private static final float LIMIT = 6;

    public ContextScaling {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.size() != deviation.size() || mean.isEmpty()) {
            throw new IllegalArgumentException("context scaling: mean and deviation need one value a feature");
        }
        if (!deviation.stream().allMatch(value -> value > 0)) {
            throw new IllegalArgumentException("context scaling: deviations must be positive");
        }
    }

    /** Measures the scaling on the features of many observations; NaN is a feature that is missing. */
    public static ContextScaling of(Collection<float[]> observations) {
        int length = observations.iterator().next().length;
        Double[] mean = new Double[length];
        Double[] deviation = new Double[length];
        for (int k = 0; k < length; k++) {
            int feature = k;
            double[] present = observations.stream()
                    .mapToDouble(features -> features[feature])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            mean[k] = Arrays.stream(present).average().orElse(0);
            double center = mean[k];
            double variance = Arrays.stream(present)
                    .map(value -> (value - center) * (value - center))
                    .average()
                    .orElse(0);
            deviation[k] = variance > 1e-8 ? Math.sqrt(variance) : 1;
        }
        return new ContextScaling(List.of(mean), List.of(deviation));
    }

    /** Number of features. */
    public int length() {
        return mean.size();
    }

    /** Returns the standardized features; one that is missing (NaN) becomes 0, the mean. */
    public float[] apply(float[] features) {
        if (features.length != length()) {
            throw new IllegalArgumentException(features.length + " features, but the scaling has " + length());
        }
        float[] scaled = new float[features.length];
        for (int k = 0; k < features.length; k++) {
            double value = (features[k] - mean.get(k)) / deviation.get(k);
            scaled[k] = Double.isNaN(value) ? 0 : (float) Math.max(-LIMIT, Math.min(LIMIT, value));
        }
        return scaled;
    }
}
