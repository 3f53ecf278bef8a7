/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * A part of what a stamp shows: one shape of one spectrum.
 *
 * @param dx columns from the object's position, pixels
 * @param dy rows from the object's position, pixels
 * @param scale flux density in 1e-17 erg/s/cm2/Angstrom of one unit of the spectrum
 * @param counts total flux in each filter, in the order of {@link Filter}, zero point {@link Filter#ZERO_POINT}, before Galactic dust
 */
record Component(
        Shape shape, double dx, double dy, RestSpectrum spectrum, double redshift, double scale, double[] counts) {
    private static final double AB_ZERO = 48.6;

    Component {
        if (counts.length != Filter.values().length) {
            throw new IllegalArgumentException(counts.length + " fluxes for " + Filter.values().length + " filters");
        }
        counts = counts.clone();
    }

    @Override
    public double[] counts() {
        return counts.clone();
    }

    /** A component of a magnitude in the i band. */
    static Component of(Shape shape, double dx, double dy, RestSpectrum spectrum, double redshift, double magnitude) {
        double[] fluxes = Photometry.fluxes(spectrum, redshift);
        double reference = fluxes[Filter.I.ordinal()];
        double total = Math.pow(10, 0.4 * (Filter.ZERO_POINT - magnitude));
        double[] counts = new double[fluxes.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = total * fluxes[i] / reference;
        }
        double scale = Math.pow(10, -0.4 * (magnitude + AB_ZERO)) / reference * 1e17;
        return new Component(shape, dx, dy, spectrum, redshift, scale, counts);
    }
}
