/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Magnitude;
import dev.halflight.trainer.catalog.Profile;
import dev.halflight.trainer.simulate.GalaxyPhotometry;
import dev.halflight.trainer.simulate.SimulatedGalaxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Lists simulated galaxies as a real catalog would: through its filters, with errors like its own. */
final class MockCatalog {
    /** Magnitudes of an error as large as the flux. */
    private static final double NO_DETECTION = 2.5 / Math.log(10);

    private final GalaxyPhotometry sky;
    private final List<String> filters;
    private final Map<String, PhotometricErrors> errors = new LinkedHashMap<>();
    private final long seed;

    /**
     * A catalog of simulated galaxies.
     *
     * @param sky whose passbands are those of the filters
     * @param filters labels, in the order of the sky's passbands
     * @param real galaxies whose errors are imitated
     */
    MockCatalog(GalaxyPhotometry sky, List<String> filters, List<CatalogGalaxy> real, long seed) {
        this.sky = sky;
        this.filters = List.copyOf(filters);
        this.seed = seed;
        for (String filter : filters) {
            errors.put(filter, new PhotometricErrors(real, filter));
        }
    }

    /** Galaxy {@code index}; safe for use by several threads. */
    CatalogGalaxy galaxy(long index) {
        SimulatedGalaxy galaxy = sky.galaxy(seed, index);
        SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + index);
        double quantile = random.nextDouble();
        Map<String, Magnitude> magnitudes = new LinkedHashMap<>();
        for (int k = 0; k < filters.size(); k++) {
            String filter = filters.get(k);
            double truth = galaxy.magnitudes().get(k);
            double error = Optional.ofNullable(errors.get(filter)).orElseThrow().at(truth, quantile);
            double flux = 1 + random.nextGaussian() * error / NO_DETECTION;
            if (flux > 0 && error / flux < NO_DETECTION) {
                Magnitude magnitude = new Magnitude(truth - 2.5 * Math.log10(flux), OptionalDouble.of(error / flux));
                magnitudes.put(filter, magnitude);
            }
        }
        Profile profile = new Profile(galaxy.halfLightRadius(), 1, 1);
        return new CatalogGalaxy("sim-" + index, Optional.empty(), galaxy.redshift(), magnitudes, Optional.of(profile));
    }
}
