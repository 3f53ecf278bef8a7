/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import dev.halflight.v1.Band;

/**
 * The broad-band filters of Hyper Suprime-Cam as smoothed top hats: half-maximum edges in Angstrom, coefficient of the Galactic reddening
 * (A = coefficient x E(B-V)), typical seeing and depth of its wide survey.
 */
enum Filter {
    G(Band.G, "hsc.g", 4080, 5450, 3.24, 0.79, 0.035, 3500),
    R(Band.R, "hsc.r2", 5480, 6970, 2.276, 0.75, 0.058, 3500),
    I(Band.I, "hsc.i2", 6950, 8460, 1.633, 0.61, 0.061, 6000),
    Z(Band.Z, "hsc.z", 8530, 9290, 1.263, 0.68, 0.114, 2300),
    Y(Band.Y, "hsc.y", 9350, 10_080, 1.075, 0.68, 0.227, 1300);

    /** AB magnitude of one count. */
    static final double ZERO_POINT = 27;

    private static final double EDGE_WIDTH = 30;

    private final Band band;
    private final String label;
    private final double blueEdge;
    private final double redEdge;
    private final double reddening;
    private final double seeing;
    private final double noise;
    private final double gain;

    Filter(
            Band band,
            String label,
            double blueEdge,
            double redEdge,
            double reddening,
            double seeing,
            double noise,
            double gain) {
        this.band = band;
        this.label = label;
        this.blueEdge = blueEdge;
        this.redEdge = redEdge;
        this.reddening = reddening;
        this.seeing = seeing;
        this.noise = noise;
        this.gain = gain;
    }

    Band band() {
        return band;
    }

    /** The filter's name in an observation. */
    String label() {
        return label;
    }

    double reddening() {
        return reddening;
    }

    /** Typical full width at half maximum of the point spread function, arcsec. */
    double seeing() {
        return seeing;
    }

    /** Typical standard deviation of the sky in a pixel, counts. */
    double noise() {
        return noise;
    }

    /** Photo-electrons of one count, about. */
    double gain() {
        return gain;
    }

    /** Shortest wavelength with a transmission worth counting, Angstrom. */
    double start() {
        return blueEdge - 6 * EDGE_WIDTH;
    }

    /** Longest wavelength with a transmission worth counting, Angstrom. */
    double end() {
        return redEdge + 6 * EDGE_WIDTH;
    }

    double center() {
        return 0.5 * (blueEdge + redEdge);
    }

    /** Transmission, 0 to 1, at an observed wavelength in Angstrom. */
    double transmission(double wavelength) {
        return 1
                / ((1 + Math.exp((blueEdge - wavelength) / EDGE_WIDTH))
                        * (1 + Math.exp((wavelength - redEdge) / EDGE_WIDTH)));
    }
}
