/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.templates;

import java.io.IOException;
import java.nio.file.Path;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;

/** Writes small template files. */
final class TemplateFiles {
    private TemplateFiles() {}

    static Fits vectors(double[][] vectors) {
        BasicHDU<?> unit = Fits.makeHDU(vectors);
        unit.addValue("EXTNAME", "BASIS_VECTORS", "");
        Fits fits = new Fits();
        fits.addHDU(unit);
        return fits;
    }

    static Fits wavelengths(Fits fits, double start, double step) throws IOException {
        fits.getHDU(0).addValue("CRVAL1", start, "");
        fits.getHDU(0).addValue("CDELT1", step, "");
        return fits;
    }

    static Fits coefficients(Fits fits, double[][] coefficients) {
        BasicHDU<?> unit = Fits.makeHDU(coefficients);
        unit.addValue("EXTNAME", "ARCHETYPE_COEFF", "");
        fits.addHDU(unit);
        return fits;
    }

    static Path write(Fits fits, Path file) throws IOException {
        try (fits) {
            fits.write(file.toFile());
        }
        return file;
    }
}
