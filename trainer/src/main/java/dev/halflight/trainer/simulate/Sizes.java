/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * Sizes of galaxies by luminosity: log-normal about the relation of GalSBI (Fischbacher et al. 2024), narrower for luminous ones (Shen et al.
 * 2003, MNRAS 343, 978, equation 16), smaller at higher redshift (van der Wel et al. 2014, ApJ 788, 28, for discs).
 */
final class Sizes {
    private static final double FAINT_SCATTER = 0.48;
    private static final double LUMINOUS_SCATTER = 0.25;
    private static final double LUMINOUS = -20.52;
    private static final double EVOLUTION = -0.75;
    /** The relation is one of radii of circles; a major axis is longer by the root of a typical axis ratio. */
    private static final double TYPICAL_AXIS_RATIO = 0.6;

    private static final double BLUE_REST = 4400;

    private Sizes() {}

    /** Half-light radius along the major axis, in arcsec, of a galaxy of an observed i magnitude. */
    static double halfLightArcsec(double magnitude, double redshift, RestSpectrum spectrum, Draw draw) {
        double absolute = absoluteBlue(magnitude, redshift, spectrum);
        double scatter = LUMINOUS_SCATTER
                + (FAINT_SCATTER - LUMINOUS_SCATTER) / (1 + Math.pow(10, -0.8 * (absolute - LUMINOUS)));
        double logKpc = -0.243 * (absolute + 20) + 1.227 + draw.gaussian(0, scatter) + EVOLUTION * Math.log1p(redshift);
        double arcsec = Math.exp(logKpc) / Math.sqrt(TYPICAL_AXIS_RATIO) / Cosmology.kpcPerArcsec(redshift);
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
