/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The photometric redshift testbed of Zhou et al. 2019, MNRAS 488, 4565: the Extended Groth Strip in the MegaCam filters of the CFHT
 * Legacy Survey (its deep field and the wide field about it, hence two depths) and in Subaru's Y, with the redshifts of DEEP2, DEEP3 and
 * 3D-HST. The column "i" is MegaCam's first i filter, "i2" the one that replaced it in 2007.
 */
final class Deep2Reader {
    private static final Map<String, String> FILTERS = filters();

    private Deep2Reader() {}

    private static Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        for (String column : List.of("u", "g", "r", "i", "i2", "z")) {
            filters.put(column, "cfht." + column);
        }
        filters.put("y", "subaru.y");
        return filters;
    }

    static List<CatalogGalaxy> read(Path file) throws IOException {
        FitsTable table = FitsTable.read(file);
        double[] redshift = table.numbers("redshift");
        Map<String, double[]> values = new LinkedHashMap<>();
        Map<String, double[]> errors = new LinkedHashMap<>();
        for (String column : FILTERS.keySet()) {
            values.put(column, table.numbers(column));
            errors.put(column, table.numbers(column + "err"));
        }
        List<CatalogGalaxy> galaxies = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!(redshift[row] > CatalogGalaxy.NEAREST)) {
                continue;
            }
            Map<String, Magnitude> magnitudes = new LinkedHashMap<>();
            for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
                double value = values.get(filter.getKey())[row];
                double error = errors.get(filter.getKey())[row];
                Magnitude.measured(value, error).ifPresent(m -> magnitudes.put(filter.getValue(), m));
            }
            galaxies.add(
                    new CatalogGalaxy("deep2-" + row, Optional.empty(), redshift[row], magnitudes, Optional.empty()));
        }
        return galaxies;
    }
}
