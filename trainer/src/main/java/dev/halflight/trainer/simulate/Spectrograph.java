/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** The spectrographs of surveys: fibers on the sky, samples and resolution. */
enum Spectrograph {
    /** Three arms, 3600 to 9824 Angstrom, joined (DESI Collaboration 2022, AJ 164, 207). */
    DESI(1.5, 0.4, WavelengthGrid.LINEAR_START, WavelengthGrid.LINEAR_START, WavelengthGrid.LINEAR_END, 2000, 5000),
    /** The spectrograph of SDSS I and II (York et al. 2000, AJ 120, 1579). */
    SDSS(3, 0.25, 3790, 3830, 9200, 1500, 2500),
    /** The one of BOSS and eBOSS (Smee et al. 2013, AJ 146, 32). */
    BOSS(2, 0.35, 3560, 3620, 10_380, 1500, 2500);

    private static final double SHORTEST = 3600;
    private static final double LONGEST = 9800;

    private final double fiber;
    private final double share;
    private final double earliestStart;
    private final double latestStart;
    private final double end;
    private final double blueResolution;
    private final double redResolution;

    Spectrograph(
            double fiber,
            double share,
            double earliestStart,
            double latestStart,
            double end,
            double blueResolution,
            double redResolution) {
        this.fiber = fiber;
        this.share = share;
        this.earliestStart = earliestStart;
        this.latestStart = latestStart;
        this.end = end;
        this.blueResolution = blueResolution;
        this.redResolution = redResolution;
    }

    /** One of them, each as often as its share. */
    static Spectrograph draw(Draw draw) {
        double u = draw.uniform(0, 1);
        for (Spectrograph candidate : values()) {
            u -= candidate.share;
            if (u < 0) {
                return candidate;
            }
        }
        return BOSS;
    }

    /** Radius of a fiber on the sky, arcsec. */
    double fiberRadius() {
        return fiber / 2;
    }

    /** Flux density of the dark sky in a fiber at 6000 Angstrom, 1e-17 erg/s/cm2/Angstrom: 21.5 AB magnitudes per square arcsec. */
    double sky() {
        return 0.76 * Math.PI * fiberRadius() * fiberRadius();
    }

    /** Whether several arms are joined: each has a calibration of its own. */
    boolean hasArms() {
        return this == DESI;
    }

    /** Wavelength over full width at half maximum of a narrow line, at a wavelength in Angstrom. */
    double resolution(double wavelength) {
        double part = Math.min(Math.max((wavelength - SHORTEST) / (LONGEST - SHORTEST), 0), 1);
        return blueResolution + part * (redResolution - blueResolution);
    }

    /** The samples of a spectrum. */
    WavelengthGrid wavelengths(Draw draw) {
        return this == DESI
                ? WavelengthGrid.LINEAR
                : WavelengthGrid.logarithmic(draw.uniform(earliestStart, latestStart), end);
    }
}
