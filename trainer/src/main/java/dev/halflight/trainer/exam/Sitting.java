/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.List;

/**
 * Real and simulated galaxies, brought together for one comparison.
 *
 * @param real the training half of the catalog
 * @param pool simulated galaxies within the catalog's limits
 * @param counted simulated galaxies as numerous at each magnitude as their luminosity functions make them
 * @param matched those of the pool with the magnitudes of the real ones
 * @param twins each real galaxy with a simulated one of its redshift and magnitude
 * @param photoz redshifts from colors
 */
record Sitting(
        Syllabus syllabus,
        List<CatalogGalaxy> real,
        List<CatalogGalaxy> pool,
        List<CatalogGalaxy> counted,
        List<CatalogGalaxy> matched,
        List<Twins.Pair> twins,
        PhotozExam photoz) {
    Sitting {
        real = List.copyOf(real);
        pool = List.copyOf(pool);
        counted = List.copyOf(counted);
        matched = List.copyOf(matched);
        twins = List.copyOf(twins);
    }

    List<CountSlope> counts() {
        List<Range> ranges = syllabus.magnitudes();
        Range whole =
                new Range(ranges.get(0).low(), ranges.get(ranges.size() - 1).high() - 1);
        return List.of(CountSlope.of(syllabus.catalog().reference(), whole, real, counted));
    }
}
