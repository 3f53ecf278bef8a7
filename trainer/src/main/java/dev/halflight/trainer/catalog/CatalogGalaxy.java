/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A galaxy as a catalog lists it.
 *
 * @param id unique in its catalog
 * @param position where the catalog gives it
 * @param redshift above 0
 * @param magnitudes by the label of the filter, such as "cfht.g"; only those that were measured
 * @param profile its light profile, where it was fitted
 */
public record CatalogGalaxy(
        String id,
        Optional<Position> position,
        double redshift,
        Map<String, Magnitude> magnitudes,
        Optional<Profile> profile) {
    /** Nearer than any galaxy of a redshift survey: what has less is a star, or was given no redshift. */
    static final double NEAREST = 0.001;

    public CatalogGalaxy {
        if (!(redshift > NEAREST && redshift < 20)) {
            throw new IllegalArgumentException("no galaxy's redshift: " + redshift);
        }
        magnitudes = Map.copyOf(magnitudes);
    }

    /** Whether it was measured in all of these filters. */
    public boolean measured(Collection<String> filters) {
        return magnitudes.keySet().containsAll(filters);
    }

    /**
     * AB magnitude in a filter.
     *
     * @throws IllegalArgumentException if it was not measured in it
     */
    public double magnitude(String filter) {
        return measurement(filter).value();
    }

    /** Difference of the magnitudes in two filters, the bluer one first. */
    public double color(String blue, String red) {
        return magnitude(blue) - magnitude(red);
    }

    /**
     * The magnitude in a filter with its error.
     *
     * @throws IllegalArgumentException if it was not measured in it
     */
    public Magnitude measurement(String filter) {
        return Optional.ofNullable(magnitudes.get(filter))
                .orElseThrow(() -> new IllegalArgumentException(id + " was not measured in " + filter));
    }
}
