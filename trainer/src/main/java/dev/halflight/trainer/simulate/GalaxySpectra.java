/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Where the rest-frame spectra of galaxies come from. Safe for use by several threads. */
sealed interface GalaxySpectra permits ParametricSpectra, TemplateSpectra {
    /**
     * Draws the spectrum of a galaxy, or of a part of one.
     *
     * @param type 0 elliptical, 0.5 spiral, 1 irregular
     * @param redshift the populations of distant galaxies are younger
     * @param dust E(B-V) of the stars, magnitudes
     */
    RestSpectrum draw(double type, double redshift, double dust, Draw draw);
}
