/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.ObjectClass;

/**
 * The encoder's answer for one sample. Arrays are shared, not copied.
 *
 * @param redshift probability of each cell of the redshift grid, as it is published
 * @param classes probabilities of star, galaxy, quasar
 * @param mode the most probable cell before the calibration: the decoder knows no other
 */
public record Answer(float[] redshift, float[] classes, int mode) {
    /** An answer that is not calibrated. */
    public Answer(float[] redshift, float[] classes) {
        this(redshift, classes, largest(redshift));
    }

    /** The redshift's distribution. */
    public RedshiftPdf pdf(RedshiftGrid grid) {
        return new RedshiftPdf(redshift, grid);
    }

    /** The probabilities of the classes as they are published. */
    public ClassProbabilities classProbabilities() {
        return new ClassProbabilities(classes[0], classes[1], classes[2]);
    }

    /** The most probable class. */
    public ObjectClass likeliestClass() {
        return ObjectClass.values()[largest(classes)];
    }

    private static int largest(float[] values) {
        int largest = 0;
        for (int k = 1; k < values.length; k++) {
            largest = values[k] > values[largest] ? k : largest;
        }
        return largest;
    }
}
