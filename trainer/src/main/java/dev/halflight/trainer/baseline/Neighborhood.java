/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.List;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.neighbour.NeighboursQuery;
import org.tribuo.math.neighbour.NeighboursQueryFactory;
import org.tribuo.math.neighbour.bruteforce.NeighboursBruteForceFactory;

/** Finds the objects of a training set that lie nearest, by Euclidean distance in a metric. */
final class Neighborhood {
    private final List<Double> redshifts;
    private final Metric.Projection projection;
    private final NeighboursQuery query;

    Neighborhood(TrainingSet set, Metric metric) {
        redshifts = set.redshifts();
        projection = metric.learn(set);
        // a tree is slower, with five features already
        NeighboursQueryFactory factory = new NeighboursBruteForceFactory(DistanceType.L2.getDistance(), 1);
        query = factory.createNeighboursQuery(
                set.features().stream().map(this::vector).toArray(SGDVector[]::new));
    }

    private SGDVector vector(float[] features) {
        return DenseVector.createDenseVector(projection.of(features));
    }

    /** The redshifts of the objects most like this one, the likest first; all there are if they are fewer than {@code count}. */
    double[] redshifts(float[] features, int count) {
        List<Pair<Integer, Double>> nearest = query.query(vector(features), Math.min(count, redshifts.size()));
        return nearest.stream()
                .mapToDouble(neighbor -> redshifts.get(neighbor.getA()))
                .toArray();
    }
}
