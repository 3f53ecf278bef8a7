/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.List;
import org.hipparchus.stat.descriptive.rank.Median;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/** A photometric redshift without a model: the median of those of the fifteen galaxies that look most alike. */
final class NeighborRedshifts {
    private static final int NEIGHBORS = 15;

    private final ColorSpace space;
    private final double[] redshifts;
    private final NeighboursQuery query;

    /** Learns from galaxies measured in all filters of a space. */
    NeighborRedshifts(ColorSpace space, List<CatalogGalaxy> training) {
        if (training.size() < NEIGHBORS) {
            throw new IllegalArgumentException("fifteen galaxies or more are needed, not " + training.size());
        }
        this.space = space;
        redshifts = training.stream().mapToDouble(CatalogGalaxy::redshift).toArray();
        query = new NeighboursBruteForceFactory(DistanceType.L2.getDistance(), 1)
                .createNeighboursQuery(training.stream().map(space::point).toArray(SGDVector[]::new));
    }

    double estimate(CatalogGalaxy galaxy) {
        double[] nearest = query.query(space.point(galaxy), NEIGHBORS).stream()
                .mapToDouble(neighbor -> redshifts[neighbor.getA()])
                .toArray();
        return new Median().evaluate(nearest);
    }
}
