/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/** Sizes of galaxies by luminosity: log-normal about the relation of GalSBI (Fischbacher et al. 2024), smaller at higher redshift. */
final class Sizes {
    private static final double SCATTER = 0.45;
    private static final double BLUE_REST = 4400;

    private Sizes() {}

    /** Half-light radius in arcsec of a galaxy of an observed i magnitude. */
    static double halfLightArcsec(double magnitude, double redshift, RestSpectrum spectrum, Draw draw) {
        double absolute = absoluteBlue(magnitude, redshift, spectrum);
        double logKpc = -0.243 * (absolute + 20) + 1.227 + draw.gaussian(0, SCATTER) - 0.4 * Math.log1p(redshift);
        double arcsec = Math.exp(logKpc) / Cosmology.kpcPerArcsec(redshift);
        return Math.min(Math.max(arcsec, 0.08), 6);
    }

    /** Absolute AB magnitude at 4400 Angstrom in the rest frame. */
    static double absoluteBlue(double magnitude, double redshift, RestSpectrum spectrum) {
        double observed = Component.REFERENCE.passband().pivot() / (1 + redshift);
        double blue = spectrum.continuum().at(BLUE_REST) * BLUE_REST * BLUE_REST;
        double measured = spectrum.continuum().at(observed) * observed * observed;
        double magnitudeThere = magnitude - 2.5 * Math.log10(blue / measured);
        return magnitudeThere - Cosmology.distanceModulus(redshift) + 2.5 * Math.log10(1 + redshift);
    }
}
