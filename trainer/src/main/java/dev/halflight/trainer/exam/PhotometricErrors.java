/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Magnitude;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The errors of a catalog's magnitudes in one filter, as a function of the magnitude. */
final class PhotometricErrors {
    private static final int NEIGHBORS = 100;
    /** Of a catalog that gives no errors. */
    private static final double UNKNOWN = 0.02;

    private final double[] magnitudes;
    private final double[] errors;

    /** Learns from the galaxies measured in a filter; those of a catalog without errors are taken to have errors of 0.02. */
    PhotometricErrors(List<CatalogGalaxy> galaxies, String filter) {
        List<Magnitude> measured = galaxies.stream()
                .flatMap(galaxy -> Optional.ofNullable(galaxy.magnitudes().get(filter)).stream())
                .sorted(Comparator.comparingDouble(Magnitude::value))
                .toList();
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("no galaxy was measured in " + filter);
        }
        magnitudes = measured.stream().mapToDouble(Magnitude::value).toArray();
        errors = measured.stream().mapToDouble(m -> m.error().orElse(UNKNOWN)).toArray();
    }

    /**
     * The error at a quantile, 0 to 1, of those of the hundred galaxies nearest in magnitude. The same quantile in all filters keeps a
     * galaxy in the deep or in the shallow part of a survey. Beyond the faintest galaxies errors grow as for a constant noise of the sky.
     */
    double at(double magnitude, double quantile) {
        int found = Arrays.binarySearch(magnitudes, magnitude);
        int middle = found >= 0 ? found : -found - 1;
        int from = Math.max(0, Math.min(middle - NEIGHBORS / 2, magnitudes.length - NEIGHBORS));
        int to = Math.min(magnitudes.length, from + NEIGHBORS);
        double[] near = Arrays.copyOfRange(errors, from, to);
        Arrays.sort(near);
        double error = near[(int) Math.min(near.length - 1, quantile * near.length)];
        double center = magnitudes[(from + to - 1) / 2];
        boolean beyond = to == magnitudes.length && magnitude > center;
        return beyond ? error * Math.pow(10, 0.4 * (magnitude - center)) : error;
    }
}
