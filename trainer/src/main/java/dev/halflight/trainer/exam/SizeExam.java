/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.Catalog;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Profile;
import java.util.List;
import java.util.Optional;

/** Compares half-light radii of real galaxies, measured from space, and their twins. */
final class SizeExam {
    static final List<Range> MAGNITUDES = Range.between(19, 21, 22, 22.5, 23, 23.5);

    private SizeExam() {}

    static List<Difference> of(List<Twins.Pair> pairs) {
        return MAGNITUDES.stream()
                .map(range -> {
                    List<Twins.Pair> cell = pairs.stream()
                            .filter(pair -> range.contains(pair.real().magnitude(Catalog.COSMOS.reference())))
                            .toList();
                    return Difference.of(
                            Difference.Kind.SIZE,
                            "log10 of the half-light radius in arcsec",
                            "F814W " + range,
                            cell.stream()
                                    .mapToDouble(pair -> logRadius(pair.real()))
                                    .toArray(),
                            cell.stream()
                                    .mapToDouble(pair -> logRadius(pair.simulated()))
                                    .toArray());
                })
                .flatMap(Optional::stream)
                .toList();
    }

    static double logRadius(CatalogGalaxy galaxy) {
        return Math.log10(galaxy.profile().map(Profile::circularRadius).orElseThrow());
    }
}
