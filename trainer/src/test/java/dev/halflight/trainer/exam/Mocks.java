/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Magnitude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Galaxies whose colors follow from their redshifts in a known way. */
final class Mocks {
    private Mocks() {}

    /** A galaxy with u - g = z, g - r = z, r - i = z / 2, i - z = 0.2 plus an offset in g - r. */
    static CatalogGalaxy galaxy(int index, double redshift, double magnitude, double offset) {
        return new CatalogGalaxy(
                "mock-" + index,
                Optional.empty(),
                redshift,
                Map.of(
                        "cfht.u", measured(magnitude + 2.5 * redshift + offset),
                        "cfht.g", measured(magnitude + 1.5 * redshift + offset),
                        "cfht.r", measured(magnitude + 0.5 * redshift),
                        "cfht.i", measured(magnitude),
                        "cfht.z", measured(magnitude - 0.2)),
                Optional.empty());
    }

    /** Galaxies of redshifts 0.1 to 1.3, magnitudes 20 to 23.5, and colors that scatter by 0.02. */
    static List<CatalogGalaxy> galaxies(int count, double offset, long seed) {
        Random random = new Random(seed);
        List<CatalogGalaxy> galaxies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double redshift = 0.1 + 1.2 * random.nextDouble();
            double magnitude = 20 + 3.5 * random.nextDouble();
            galaxies.add(galaxy(i, redshift, magnitude, offset + 0.02 * random.nextGaussian()));
        }
        return galaxies;
    }

    private static Magnitude measured(double value) {
        return new Magnitude(value, OptionalDouble.of(0.02));
    }
}
