/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** The arms of the spectrographs of DESI, Angstrom (DESI Collaboration 2022, AJ 164, 207). */
enum SpectrographArm {
    BLUE(3600, 5800),
    RED(5760, 7620),
    INFRARED(7520, 9824);

    private final double start;
    private final double end;

    SpectrographArm(double start, double end) {
        this.start = start;
        this.end = end;
    }

    /** Whether the arm measures a wavelength. */
    boolean covers(double wavelength) {
        return wavelength >= start && wavelength <= end;
    }

    /** Whether two arms measure a wavelength. */
    static boolean overlap(double wavelength) {
        return BLUE.covers(wavelength) && RED.covers(wavelength)
                || RED.covers(wavelength) && INFRARED.covers(wavelength);
    }
}
