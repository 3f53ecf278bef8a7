/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good the reconstructions of several methods are in one respect.
 *
 * @param key its name in files, such as {@code image.flux_scatter}
 * @param title its name for a reader
 * @param unit its unit; empty of a pure number
 * @param n what it was measured on: objects, images or lines
 * @param values by method, in the order in which they were given; NaN where there is nothing to measure
 */
public record MethodFigure(String key, String title, String unit, long n, Map<String, Double> values) {
    public MethodFigure {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
