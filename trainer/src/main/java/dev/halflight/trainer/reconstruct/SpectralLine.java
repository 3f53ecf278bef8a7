/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import dev.halflight.schemas.tokens.TokenLayout;

/** The strongest emission lines of galaxies in the optical. Wavelengths are in vacuum (NIST). */
public enum SpectralLine {
    /** The doublet at 3727.10 and 3729.86 Angstrom, which most spectrographs blend. */
    OII("oii", "[O II] 3728", 3728.48, 30),
    OIII("oiii", "[O III] 5008", 5008.24, 30),
    /** Its neighbors of nitrogen, at 6549.86 and 6585.27 Angstrom, lie outside of the window. */
    H_ALPHA("h_alpha", "H alpha", 6564.61, 9);

    private final String key;
    private final String title;
    private final double wavelength;
    private final int window;

    SpectralLine(String key, String title, double wavelength, int window) {
        this.key = key;
        this.title = title;
        this.wavelength = wavelength;
        this.window = window;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** Where the line is seen, Angstrom. */
    public double observed(double redshift) {
        return wavelength * (1 + redshift);
    }

    /** Where the line lies on the spectrum's grid, samples from the center of the first one. */
    double place(TokenLayout layout, double redshift) {
        return (Math.log10(observed(redshift)) - layout.spectrumLogStart()) / layout.spectrumLogStep();
    }

    /** How far from the line its fit reaches, samples of 1e-4 dex, 69 km/s each. */
    int window() {
        return window;
    }
}
