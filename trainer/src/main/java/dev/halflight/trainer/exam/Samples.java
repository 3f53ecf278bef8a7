/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Chooses galaxies. */
final class Samples {
    private Samples() {}

    /** The galaxies in an order that the seed alone decides. */
    static List<CatalogGalaxy> shuffled(List<CatalogGalaxy> galaxies, long seed) {
        List<CatalogGalaxy> order = new ArrayList<>(galaxies);
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /**
     * As many galaxies of a pool as there are in a sample, each with the nearest magnitude that is left: a subset with the magnitudes of
     * the sample. What lies more than 0.2 magnitudes away is not taken, so that fewer may come.
     *
     * @param pool each galaxy is taken at most once
     */
    static List<CatalogGalaxy> matched(List<CatalogGalaxy> pool, List<CatalogGalaxy> sample, String filter) {
        TreeMap<Double, CatalogGalaxy> left = new TreeMap<>();
        pool.forEach(galaxy -> left.put(galaxy.magnitude(filter), galaxy));
        List<CatalogGalaxy> chosen = new ArrayList<>();
        for (CatalogGalaxy galaxy : sample) {
            double magnitude = galaxy.magnitude(filter);
            nearest(left, magnitude)
                    .filter(key -> Math.abs(key - magnitude) < 0.2)
                    .ifPresent(key -> {
                        chosen.add(left.get(key));
                        left.remove(key);
                    });
        }
        return chosen;
    }

    private static Optional<Double> nearest(TreeMap<Double, CatalogGalaxy> map, double magnitude) {
        return Stream.of(map.floorKey(magnitude), map.ceilingKey(magnitude))
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble(key -> Math.abs(key - magnitude)));
    }
}
