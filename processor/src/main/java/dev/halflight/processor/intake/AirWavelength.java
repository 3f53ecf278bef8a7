/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.intake;

/**
 * Wavelengths measured in air, as they are in vacuum. The refractive index of standard air (15 degrees Celsius, 101325 Pa, 450 ppm CO2)
 * is that of Ciddor 1996 (Applied Optics 35, 1566, equation 1), which SDSS takes too.
 */
final class AirWavelength {
    /** Light of a shorter wavelength does not come through air, and is given in vacuum everywhere (Angstrom). */
    private static final double SHORTEST = 2000;

    private static final double ANGSTROM_IN_MICROMETER = 1e4;
    private static final int STEPS = 4;

    private AirWavelength() {}

    /** The wavelength in vacuum, Angstrom. */
    static double toVacuum(double air) {
        if (!(air >= SHORTEST)) {
            return air;
        }
        double vacuum = air;
        for (int step = 0; step < STEPS; step++) {
            vacuum = air * refractiveIndex(vacuum);
        }
        return vacuum;
    }

    /** The index at a wavelength in vacuum, Angstrom. */
    static double refractiveIndex(double vacuum) {
        double wavenumber = ANGSTROM_IN_MICROMETER / vacuum;
        double square = wavenumber * wavenumber;
        return 1 + 0.05792105 / (238.0185 - square) + 0.00167917 / (57.362 - square);
    }
}
