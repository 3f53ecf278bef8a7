/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.schemas.model.RedshiftScatter;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How good redshifts from colors are.
 *
 * @param training number of galaxies that the neighbors were taken from
 * @param all over all tested galaxies
 * @param byCell in cells of redshift and of magnitude
 */
record PhotozResult(int training, RedshiftScatter all, Map<String, RedshiftScatter> byCell) {
    PhotozResult {
        byCell = Collections.unmodifiableMap(new LinkedHashMap<>(byCell));
    }

    /** @param estimates one a galaxy tested */
    static PhotozResult of(Syllabus syllabus, int training, List<CatalogGalaxy> tested, double[] estimates) {
        Map<String, RedshiftScatter> cells = new LinkedHashMap<>();
        for (Range range : syllabus.redshifts()) {
            cells.put("z " + range, scatter(tested, estimates, CatalogGalaxy::redshift, range));
        }
        String reference = syllabus.catalog().reference();
        for (Range range : syllabus.magnitudes()) {
            cells.put("i " + range, scatter(tested, estimates, galaxy -> galaxy.magnitude(reference), range));
        }
        Range any = new Range(0, Double.MAX_VALUE);
        return new PhotozResult(training, scatter(tested, estimates, CatalogGalaxy::redshift, any), cells);
    }

    private static RedshiftScatter scatter(
            List<CatalogGalaxy> tested, double[] estimates, ToDoubleFunction<CatalogGalaxy> value, Range range) {
        int[] chosen = IntStream.range(0, estimates.length)
                .filter(k -> range.contains(value.applyAsDouble(tested.get(k))))
                .toArray();
        return RedshiftScatter.of(
                IntStream.of(chosen).mapToDouble(k -> estimates[k]).toArray(),
                IntStream.of(chosen).mapToDouble(k -> tested.get(k).redshift()).toArray());
    }
}
