/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The loss of a step and its parts.
 *
 * @param total what is minimized: the weighted sum of the parts
 * @param parts by name, before they are weighted, in the order to show them in
 */
public record LossTerms(double total, Map<String, Double> parts) {
    /** The part that every recipe has: how wrong the redshifts are. */
    public static final String REDSHIFT = "redshift";

    static final LossTerms ZERO = new LossTerms(0, Map.of());

    /** Copies the parts. */
    public LossTerms {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * One of the parts.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double part(String name) {
        Double value = parts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the loss has no part '" + name + "', only " + parts.keySet());
        }
        return value;
    }

    LossTerms plus(LossTerms other, double factor) {
        Map<String, Double> sums = new LinkedHashMap<>(parts);
        other.parts.forEach((name, value) -> sums.merge(name, factor * value, Double::sum));
        return new LossTerms(total + factor * other.total, sums);
    }
}
