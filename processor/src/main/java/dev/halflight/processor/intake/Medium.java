/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

import java.util.Locale;
import java.util.Optional;
import nom.tam.fits.BasicHDU;

/** What the wavelengths of a file are measured in. */
public enum Medium {
    VACUUM,
    AIR;

    /** The wavelength in vacuum, Angstrom. */
    double toVacuum(double wavelength) {
        return this == AIR ? AirWavelength.toVacuum(wavelength) : wavelength;
    }

    /**
     * What the headers of a file say: VACUUM (T or F) in files of SDSS, AIRORVAC (vac or air) in those of DESI and others.
     *
     * @return empty where no header says it
     */
    static Optional<Medium> of(Iterable<BasicHDU<?>> units) {
        for (BasicHDU<?> unit : units) {
            String word =
                    unit.getHeader().getStringValue("AIRORVAC", "").strip().toLowerCase(Locale.ROOT);
            if (word.startsWith("vac") || word.equals("air")) {
                return Optional.of(word.equals("air") ? AIR : VACUUM);
            }
            if (unit.getHeader().containsKey("VACUUM")) {
                return Optional.of(unit.getHeader().getBooleanValue("VACUUM", true) ? VACUUM : AIR);
            }
        }
        return Optional.empty();
    }
}
