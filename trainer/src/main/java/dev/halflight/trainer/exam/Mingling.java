/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/**
 * How well two samples mingle in the space of colors: the share of nearest neighbors that come from the sample of the galaxy itself (the
 * two-sample test of Schilling 1986, J. Am. Stat. Assoc. 81, 799).
 */
final class Mingling {
    private static final int MOST = 2000;

    private Mingling() {}

    /** The share for real and simulated galaxies, as many of each: 0.5 if nobody can tell them apart, 1 if anybody can. */
    static double share(ColorSpace space, List<CatalogGalaxy> real, List<CatalogGalaxy> simulated) {
        int size = Math.min(MOST, Math.min(real.size(), simulated.size()));
        List<CatalogGalaxy> all = new ArrayList<>(real.subList(0, size));
        all.addAll(simulated.subList(0, size));
        SGDVector[] points = all.stream().map(space::point).toArray(SGDVector[]::new);
        NeighboursQuery query =
                new NeighboursBruteForceFactory(DistanceType.L2.getDistance(), 1).createNeighboursQuery(points);
        int alike = 0;
        for (int k = 0; k < points.length; k++) {
            int self = k;
            int nearest = query.query(points[k], 2).stream()
                    .mapToInt(found -> found.getA())
                    .filter(index -> index != self)
                    .findFirst()
                    .orElseThrow();
            alike += k < size == nearest < size ? 1 : 0;
        }
        return (double) alike / points.length;
    }
}
