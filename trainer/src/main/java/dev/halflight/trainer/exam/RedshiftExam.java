/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.List;
import java.util.Optional;

/** Compares redshifts of real and simulated galaxies of a magnitude. */
final class RedshiftExam {
    private RedshiftExam() {}

    /** @param matched simulated galaxies with the magnitudes of the real ones */
    static List<Difference> of(Syllabus syllabus, List<CatalogGalaxy> real, List<CatalogGalaxy> matched) {
        return syllabus.magnitudes().stream()
                .map(range -> Difference.of(
                        Difference.Kind.REDSHIFT,
                        "redshift",
                        "i " + range,
                        redshifts(syllabus, real, range),
                        redshifts(syllabus, matched, range)))
                .flatMap(Optional::stream)
                .toList();
    }

    static double[] redshifts(Syllabus syllabus, List<CatalogGalaxy> galaxies, Range magnitudes) {
        return galaxies.stream()
                .filter(galaxy ->
                        magnitudes.contains(galaxy.magnitude(syllabus.catalog().reference())))
                .mapToDouble(CatalogGalaxy::redshift)
                .toArray();
    }
}
