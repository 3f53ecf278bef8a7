/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.templates;

import java.util.stream.Stream;

/**
 * Basis spectra in the rest frame and, where the file has them, the coefficients of real objects in that basis.
 *
 * @param name of the file, for messages
 * @param wavelengths vacuum, Angstrom, increasing; of each sample
 * @param vectors flux density per unit wavelength, in a unit of their own: {@code [vector][sample]}
 * @param coefficients of archetypes: {@code [archetype][vector]}; of no length where the file has none
 */
public record TemplateBasis(String name, double[] wavelengths, double[][] vectors, double[][] coefficients) {
    public TemplateBasis {
        if (vectors.length == 0 || wavelengths.length < 2) {
            throw new IllegalArgumentException(name + " has no spectra");
        }
        for (double[] vector : vectors) {
            if (vector.length != wavelengths.length) {
                throw new IllegalArgumentException(name + ": a vector of " + vector.length + " samples for "
                        + wavelengths.length + " wavelengths");
            }
        }
        for (int i = 1; i < wavelengths.length; i++) {
            if (!(wavelengths[i] > wavelengths[i - 1])) {
                throw new IllegalArgumentException(name + ": the wavelengths do not increase at sample " + i);
            }
        }
        for (double[] mixture : coefficients) {
            if (mixture.length != vectors.length) {
                throw new IllegalArgumentException(
                        name + ": " + mixture.length + " coefficients for " + vectors.length + " vectors");
            }
        }
        wavelengths = wavelengths.clone();
        vectors = copy(vectors);
        coefficients = copy(coefficients);
    }

    @Override
    public double[] wavelengths() {
        return wavelengths.clone();
    }

    @Override
    public double[][] vectors() {
        return copy(vectors);
    }

    @Override
    public double[][] coefficients() {
        return copy(coefficients);
    }

    /** Sum of the vectors times coefficients, one a vector: a flux density for each wavelength. */
    public double[] mixture(double[] weights) {
        if (weights.length != vectors.length) {
            throw new IllegalArgumentException(weights.length + " coefficients for " + vectors.length + " vectors");
        }
        double[] flux = new double[wavelengths.length];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < flux.length; i++) {
                flux[i] += weights[k] * vectors[k][i];
            }
        }
        return flux;
    }

    private static double[][] copy(double[][] rows) {
        return Stream.of(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
