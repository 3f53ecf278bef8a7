/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.List;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/**
 * Finds the simulated galaxy that has a real one's redshift and magnitude, so that colors and sizes can be compared however a survey
 * chose its targets by redshift and magnitude.
 */
final class Twins {
    /** Distances that count alike: 0.01 in ln(1+z), 0.1 magnitudes. */
    private static final double REDSHIFT_SCALE = 0.01;

    private static final double MAGNITUDE_SCALE = 0.1;
    private static final double FARTHEST = 3;

    private final String filter;
    private final List<CatalogGalaxy> pool;
    private final NeighboursQuery query;

    Twins(List<CatalogGalaxy> pool, String filter) {
        this.filter = filter;
        this.pool = List.copyOf(pool);
        query = new NeighboursBruteForceFactory(DistanceType.L2.getDistance(), 1)
                .createNeighboursQuery(pool.stream().map(this::point).toArray(SGDVector[]::new));
    }

    private DenseVector point(CatalogGalaxy galaxy) {
        return DenseVector.createDenseVector(
                new double[] {Math.log1p(galaxy.redshift()) / REDSHIFT_SCALE, galaxy.magnitude(filter) / MAGNITUDE_SCALE
                });
    }

    /** The twin of each galaxy that has one. */
    List<Pair> of(List<CatalogGalaxy> real) {
        return real.stream()
                .map(galaxy -> query.query(point(galaxy), 1).stream()
                        .filter(found -> found.getB() < FARTHEST)
                        .map(found -> new Pair(galaxy, pool.get(found.getA()))))
                .flatMap(found -> found)
                .toList();
    }

    /** A real galaxy and a simulated one of its redshift and magnitude. */
    record Pair(CatalogGalaxy real, CatalogGalaxy simulated) {}
}
