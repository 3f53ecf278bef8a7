/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import java.util.List;
import java.util.Map;

/**
 * What the comparison with one catalog gave.
 *
 * @param galaxies how many the catalog lists
 * @param measured share of them measured in each filter
 * @param compared how many are measured in all filters compared, and bright enough
 * @param depth errors of the catalog by magnitude
 * @param counts slopes of the numbers by magnitude
 * @param redshifts by magnitude
 * @param colors by redshift and magnitude
 * @param mingling share of nearest neighbors in color of the galaxy's own kind, 0.5 at best, 1 at worst
 * @param photoz redshifts from colors, by what they were learned from and tested on
 * @param photozRatio scatter on real galaxies of the model trained on the simulation over that of the one trained on real galaxies
 */
public record CatalogFigures(
        int galaxies,
        Map<String, Double> measured,
        int compared,
        List<DepthRow> depth,
        List<CountSlope> counts,
        List<Difference> redshifts,
        List<Difference> colors,
        double mingling,
        Map<String, PhotozResult> photoz,
        double photozRatio) {
    public CatalogFigures {
        measured = Map.copyOf(measured);
        depth = List.copyOf(depth);
        counts = List.copyOf(counts);
        redshifts = List.copyOf(redshifts);
        colors = List.copyOf(colors);
    }
}
