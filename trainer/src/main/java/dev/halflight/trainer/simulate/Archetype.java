/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

/**
 * A real galaxy in the rest frame, its lines apart from its continuum, in units of its mean flux density between 5400 and 5600 Angstrom.
 *
 * @param continuum never negative
 * @param breakStrength D4000: mean flux of 4000 to 4100 Angstrom over that of 3850 to 3950 (after Balogh et al. 1999, ApJ 527, 54)
 * @param blueness mean flux of 3400 to 3600 Angstrom over that of 5400 to 5600
 * @param coefficients its place in the basis
 */
record Archetype(Curve continuum, ArchetypeLines lines, double breakStrength, double blueness, double[] coefficients) {
    Archetype {
        coefficients = coefficients.clone();
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Square of the distance in the basis. */
    double distance(Archetype other) {
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            double difference = coefficients[k] - other.coefficients[k];
            sum += difference * difference;
        }
        return sum;
    }
}
