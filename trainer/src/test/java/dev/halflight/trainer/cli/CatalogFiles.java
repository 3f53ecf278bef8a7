/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Small catalogs. */
final class CatalogFiles {
    private CatalogFiles() {}

    /** A catalog of the form of VVDS, with galaxies of i = 20 to 23.5 and colors that follow the redshift. */
    static Path vvds(Path folder, int galaxies) throws IOException {
        StringBuilder text = new StringBuilder("ds_spectra.NUM,ds_spectra.ALPHA,ds_spectra.DELTA,ds_spectra.Z,"
                + "MAG_AUTO_U,MAGERR_AUTO_U,MAG_AUTO_G,MAGERR_AUTO_G,MAG_AUTO_R,MAGERR_AUTO_R,"
                + "MAG_AUTO_I,MAGERR_AUTO_I,MAG_AUTO_Z,MAGERR_AUTO_Z\n");
        Random random = new Random(1);
        for (int k = 0; k < galaxies; k++) {
            double z = 0.2 + random.nextDouble();
            double i = 20 + 3.5 * random.nextDouble();
            double error = 0.02;
            text.append(String.format(
                    Locale.ROOT,
                    "02%04d,36.5,-4.5,%.4f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f%n",
                    k,
                    z,
                    i + 1.9 - z / 2,
                    2 * error,
                    i + 1.4 - z / 2,
                    error,
                    i + 0.7,
                    error,
                    i,
                    error,
                    i - 0.3,
                    error));
        }
        return Files.writeString(folder.resolve("vvds_deep_veryreliable.csv"), text);
    }
}
