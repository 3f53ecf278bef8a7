/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

import java.util.List;

/**
 * A normal distribution of magnitudes, as it would be without noise.
 *
 * @param weight its part of the objects, 0 to 1
 * @param mean mean of each magnitude
 * @param covariance covariance of the magnitudes, row by row; symmetric
 */
public record MixtureComponent(double weight, List<Double> mean, List<List<Double>> covariance) {
    public MixtureComponent {
        mean = List.copyOf(mean);
        covariance = covariance.stream().map(List::copyOf).toList();
        int size = mean.size();
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("the weight of a component is from 0 to 1, not " + weight);
        }
        if (covariance.size() != size || covariance.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException(
                    "a component of " + size + " means needs a covariance of " + size + " x " + size);
        }
    }
}
