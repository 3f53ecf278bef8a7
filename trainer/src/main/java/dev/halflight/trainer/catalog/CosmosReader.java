/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Galaxies of the COSMOS field with Sersic profiles fitted to images of the Hubble Space Telescope in F814W, as GalSim's parametric
 * catalogs list them (Mandelbaum et al. 2014, ApJS 212, 5): limited to F814W of 23.5 (or 22.5) magnitudes, with photometric redshifts.
 */
final class CosmosReader {
    private static final double ARCSEC_PER_PIXEL = 0.03;
    /** Positions in a row of "sersicfit": half-light radius along the major axis in pixels, Sersic index, axis ratio. */
    private static final int RADIUS = 1;

    private static final int INDEX = 2;
    private static final int AXIS_RATIO = 3;

    private CosmosReader() {}

    static List<CatalogGalaxy> read(Path file) throws IOException {
        FitsTable table = FitsTable.read(file);
        int[] id = table.integers("IDENT");
        double[] magnitude = table.numbers("mag_auto");
        double[] redshift = table.numbers("zphot");
        double[][] fit = table.arrays("sersicfit");
        List<CatalogGalaxy> galaxies = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            boolean fitted = fit[row][RADIUS] > 0 && fit[row][INDEX] > 0 && fit[row][AXIS_RATIO] > 0;
            Optional<Magnitude> measured = Magnitude.withoutError(magnitude[row]);
            if (!(redshift[row] > CatalogGalaxy.NEAREST) || !fitted || measured.isEmpty()) {
                continue;
            }
            Profile profile = new Profile(
                    fit[row][RADIUS] * ARCSEC_PER_PIXEL, fit[row][INDEX], Math.min(1, fit[row][AXIS_RATIO]));
            galaxies.add(new CatalogGalaxy(
                    "cosmos-" + id[row],
                    Optional.empty(),
                    redshift[row],
                    Map.of("acs.f814w", measured.get()),
                    Optional.of(profile)));
        }
        return galaxies;
    }
}
