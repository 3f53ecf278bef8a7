/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Magnitude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * One constant a filter by which a catalog's magnitudes differ from the simulation's, as template fits of photometric redshifts adapt
 * their zero points (Ilbert et al. 2006, A&A 457, 841): errors of calibration and of passbands are taken off, those of the galaxies stay.
 */
final class ZeroPoints {
    private final Map<String, Double> offsets = new HashMap<>();

    /**
     * Measures the median differences of the colors against the reference filter.
     *
     * @param twins real galaxies with simulated ones of the same redshift and magnitude
     */
    ZeroPoints(List<Twins.Pair> twins, List<String> filters, String reference) {
        for (String filter : filters) {
            double[] differences = twins.stream()
                    .mapToDouble(pair -> pair.real().color(filter, reference)
                            - pair.simulated().color(filter, reference))
                    .toArray();
            offsets.put(filter, differences.length == 0 ? 0 : new Median().evaluate(differences));
        }
    }

    /** The simulated galaxy as the catalog would list it. */
    CatalogGalaxy applied(CatalogGalaxy simulated) {
        Map<String, Magnitude> magnitudes = new HashMap<>(simulated.magnitudes());
        offsets.forEach((filter, offset) -> magnitudes.computeIfPresent(
                filter, (label, magnitude) -> new Magnitude(magnitude.value() + offset, magnitude.error())));
        return new CatalogGalaxy(
                simulated.id(), simulated.position(), simulated.redshift(), magnitudes, simulated.profile());
    }
}
