/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.survey;

/**
 * The shape of a passband in five numbers: a top hat whose edges are logistic curves and whose top is tilted.
 *
 * @param blue where the short end falls to half of the top, Angstrom
 * @param red where the long end does
 * @param blueSoftness scale of the logistic curve at the short end, Angstrom
 * @param redSoftness the same at the long end
 * @param tilt how much higher the top is at the long end than at the short one, over its height in the middle
 */
record Edges(double blue, double red, double blueSoftness, double redSoftness, double tilt) {
    private static final double REACH = 7;

    Edges {
        if (!(blue > 0 && blue < red && blueSoftness > 0 && redSoftness > 0 && Math.abs(tilt) < 2)) {
            throw new IllegalArgumentException("no such passband: " + blue + " to " + red + " Angstrom, softness "
                    + blueSoftness + " and " + redSoftness + ", tilt " + tilt);
        }
    }

    /** Shortest wavelength with some transmission, Angstrom. */
    double start() {
        return blue - REACH * blueSoftness;
    }

    /** Longest wavelength with some transmission, Angstrom. */
    double end() {
        return red + REACH * redSoftness;
    }

    /** Transmission at a wavelength in Angstrom, in a unit of its own. */
    double transmission(double wavelength) {
        double place = (wavelength - 0.5 * (blue + red)) / (red - blue);
        double top = 1 + tilt * Math.min(Math.max(place, -0.5), 0.5);
        return top
                / ((1 + Math.exp((blue - wavelength) / blueSoftness))
                        * (1 + Math.exp((wavelength - red) / redSoftness)));
    }
}
