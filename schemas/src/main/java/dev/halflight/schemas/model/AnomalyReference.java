/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import java.util.List;

/**
 * How badly the model's reconstruction fits ordinary objects, by their brightness: what an object's own misfit is held
 * against.
 *
 * @param magnitudes upper edges of the magnitude bins, increasing; the last bin has no upper edge
 * @param quantiles for each bin (one more than there are edges) the misfits at evenly spaced percentiles from 0 to 100
 */
public record AnomalyReference(List<Double> magnitudes, List<List<Double>> quantiles) {
    public AnomalyReference {
        magnitudes = List.copyOf(magnitudes);
        quantiles = quantiles.stream().map(List::copyOf).toList();
        if (quantiles.size() != magnitudes.size() + 1) {
            throw new IllegalArgumentException("an anomaly reference needs one bin more than it has edges");
        }
        if (quantiles.stream().anyMatch(values -> values.size() < 2)) {
            throw new IllegalArgumentException("an anomaly reference needs at least two quantiles a bin");
        }
    }

    /**
     * The percentile, 0 to 100, of a misfit among objects as bright.
     *
     * @param magnitude brightness, AB; NaN counts as faint
     */
    public double percentile(double misfit, double magnitude) {
        int bin = 0;
        while (bin < magnitudes.size() && !(magnitude <= magnitudes.get(bin))) {
            bin++;
        }
        List<Double> values = quantiles.get(bin);
        if (!(misfit > values.get(0))) {
            return 0;
        }
        for (int k = 1; k < values.size(); k++) {
            double low = values.get(k - 1);
            double high = values.get(k);
            if (misfit <= high) {
                double part = high > low ? (misfit - low) / (high - low) : 1;
                return 100 * (k - 1 + part) / (values.size() - 1);
            }
        }
        return 100;
    }
}
