/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was measured of a model, by name, such as {@code photoz.sigma_nmad}; to five digits. */
public final class Figures {
    private static final MathContext DIGITS = new MathContext(5);

    private final Map<String, Double> values = new LinkedHashMap<>();

    /** Adds a figure. */
    public void add(String name, double value) {
        values.put(name, new BigDecimal(value).round(DIGITS).doubleValue());
    }

    /** A figure, if it was measured. */
    public Optional<Double> of(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All of them, in the order of their addition. */
    public Map<String, Double> all() {
        return Collections.unmodifiableMap(values);
    }
}
