/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import java.util.Arrays;

/**
 * Magnitudes with their errors. A flux below its own error counts as one of that size, so a band in which nothing is seen says
 * that the object is not bright there, with an error of one magnitude.
 *
 * @param values AB magnitudes, up to a constant that is the same for all; NaN where not measured
 * @param errors their standard deviations from the noise alone; NaN where not measured
 */
public record Magnitudes(double[] values, double[] errors) {
    private static final double POGSON = 2.5 / Math.log(10);

    public Magnitudes {
        if (values.length != errors.length) {
            throw new IllegalArgumentException(values.length + " magnitudes with " + errors.length + " errors");
        }
        values = values.clone();
        errors = errors.clone();
    }

    /** Of so many bands, none measured. */
    static Magnitudes missing(int count) {
        double[] nothing = new double[count];
        Arrays.fill(nothing, Double.NaN);
        return new Magnitudes(nothing, nothing);
    }

    /** Notes a flux and its standard deviation; one without a positive standard deviation is not measured. */
    void set(int place, double flux, double sigma, double zeroPoint) {
        if (sigma > 0 && Double.isFinite(flux) && Double.isFinite(sigma)) {
            double seen = Math.max(flux, sigma);
            values[place] = zeroPoint - POGSON * Math.log(seen);
            errors[place] = POGSON * sigma / seen;
        }
    }

    /** How many were measured. */
    public int count() {
        return (int) Arrays.stream(values).filter(Double::isFinite).count();
    }
}
