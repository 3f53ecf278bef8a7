/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Magnitude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * How well a catalog measured galaxies of a magnitude.
 *
 * @param filter label
 * @param magnitudes which galaxies
 * @param galaxies how many
 * @param medianError magnitudes
 */
record DepthRow(String filter, String magnitudes, int galaxies, double medianError) {
    private static final List<Range> RANGES = Range.between(18, 19, 20, 21, 22, 23, 24, 25, 26, 27);
    private static final int FEWEST = 10;

    static List<DepthRow> of(List<CatalogGalaxy> galaxies, List<String> filters) {
        List<DepthRow> rows = new ArrayList<>();
        for (String filter : filters) {
            for (Range range : RANGES) {
                double[] errors = galaxies.stream()
                        .flatMap(galaxy ->
                                Optional.ofNullable(galaxy.magnitudes().get(filter)).stream())
                        .filter(magnitude -> range.contains(magnitude.value()))
                        .map(Magnitude::error)
                        .flatMapToDouble(error -> error.stream())
                        .toArray();
                if (errors.length >= FEWEST) {
                    rows.add(new DepthRow(filter, range.toString(), errors.length, new Median().evaluate(errors)));
                }
            }
        }
        return rows;
    }
}
