/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was found.
 *
 * @param simulation how the galaxies were simulated
 * @param catalogs figures by the catalog's label
 * @param sizes half-light radii by magnitude
 */
public record ExamFigures(String simulation, Map<String, CatalogFigures> catalogs, List<Difference> sizes) {
    public ExamFigures {
        catalogs = Collections.unmodifiableMap(new LinkedHashMap<>(catalogs));
        sizes = List.copyOf(sizes);
    }
}
