/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Galaxies of the SDSS's Stripe 82 with spectroscopic redshifts: magnitudes in g r i z of its coadded images, without errors. Most of
 * the redshifts are those of the SDSS's targets, bright or luminous and red.
 */
final class Stripe82Reader {
    private static final List<String> BANDS = List.of("G", "R", "I", "Z");

    private Stripe82Reader() {}

    static List<CatalogGalaxy> read(Path file) throws IOException {
        List<String> columns = new ArrayList<>(List.of("z"));
        BANDS.forEach(band -> columns.add("MAG_AUTO_" + band));
        CsvTable table = CsvTable.read(file, columns);
        List<CatalogGalaxy> galaxies = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            double redshift = table.number(row, "z");
            if (!(redshift > CatalogGalaxy.NEAREST)) {
                continue;
            }
            Map<String, Magnitude> magnitudes = new LinkedHashMap<>();
            for (String band : BANDS) {
                Magnitude.withoutError(table.number(row, "MAG_AUTO_" + band))
                        .ifPresent(m -> magnitudes.put("sdss." + band.toLowerCase(Locale.ROOT), m));
            }
            galaxies.add(
                    new CatalogGalaxy("stripe82-" + row, Optional.empty(), redshift, magnitudes, Optional.empty()));
        }
        return galaxies;
    }
}
