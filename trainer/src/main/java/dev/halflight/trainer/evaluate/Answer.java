/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

/**
 * The encoder's answer for one sample. Arrays are shared, not copied.
 *
 * @param redshift probability of each cell of the redshift grid
 * @param classes probabilities of star, galaxy, quasar
 */
record Answer(float[] redshift, float[] classes) {
    /** The most probable cell. */
    int mode() {
        return largest(redshift);
    }

    /** The most probable class, in the order of {@link dev.halflight.v1.ObjectClass}. */
    int likeliestClass() {
        return largest(classes);
    }

    private static int largest(float[] values) {
        int largest = 0;
        for (int k = 1; k < values.length; k++) {
            largest = values[k] > values[largest] ? k : largest;
        }
        return largest;
    }
}
