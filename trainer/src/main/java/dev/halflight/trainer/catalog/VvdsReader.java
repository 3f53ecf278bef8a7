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
 * The VIMOS VLT Deep Survey, Le Fevre et al. 2013, A&amp;A 559, A14: its 02h field with the magnitudes of the CFHT Legacy Survey. A table of
 * the survey's archive, limited to redshifts of 95% and better (flags 3, 4, 23, 24); stars among them have redshift 0 and are left out.
 */
final class VvdsReader {
    private static final String ID = "ds_spectra.NUM";
    private static final String RA = "ds_spectra.ALPHA";
    private static final String DEC = "ds_spectra.DELTA";
    private static final String REDSHIFT = "ds_spectra.Z";
    private static final List<String> BANDS = List.of("U", "G", "R", "I", "Z");

    private VvdsReader() {}

    static List<CatalogGalaxy> read(Path file) throws IOException {
        List<String> columns = new ArrayList<>(List.of(ID, RA, DEC, REDSHIFT));
        for (String band : BANDS) {
            columns.add(value(band));
            columns.add(error(band));
        }
        CsvTable table = CsvTable.read(file, columns);
        List<CatalogGalaxy> galaxies = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            double redshift = table.number(row, REDSHIFT);
            if (!(redshift > CatalogGalaxy.NEAREST)) {
                continue;
            }
            Map<String, Magnitude> magnitudes = new LinkedHashMap<>();
            for (String band : BANDS) {
                Magnitude.measured(table.number(row, value(band)), table.number(row, error(band)))
                        .ifPresent(m -> magnitudes.put("cfht." + band.toLowerCase(Locale.ROOT), m));
            }
            Position position = new Position(table.number(row, RA), table.number(row, DEC));
            galaxies.add(new CatalogGalaxy(
                    "vvds-" + table.word(row, ID), Optional.of(position), redshift, magnitudes, Optional.empty()));
        }
        return galaxies;
    }

    private static String value(String band) {
        return "MAG_AUTO_" + band;
    }

    private static String error(String band) {
        return "MAGERR_AUTO_" + band;
    }
}
