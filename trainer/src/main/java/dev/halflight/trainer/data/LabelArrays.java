/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.train.Labels;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.Optional;

/** The labels of a batch while they are filled, sample after sample. */
final class LabelArrays {
    private final float[] redshift;
    private final float[] redshiftWidth;
    private final float[] redshiftWeight;
    private final int[] objectClass;

    LabelArrays(int size) {
        redshift = new float[size];
        redshiftWidth = new float[size];
        redshiftWeight = new float[size];
        objectClass = new int[size];
    }

    /** Sets what is known of a sample, its redshift blurred by {@code width} in ln(1+z). */
    void set(int sample, Observation observation, double width) {
        set(sample, observation.getKnownRedshift(), observation.getKnownClass(), width);
    }

    void set(int sample, Optional<Double> known, Optional<ObjectClass> knownClass, double width) {
        redshift[sample] = (float) Math.log1p(known.orElse(0.0));
        redshiftWidth[sample] = (float) width;
        redshiftWeight[sample] = known.isPresent() ? 1 : 0;
        objectClass[sample] = knownClass.map(Enum::ordinal).orElse(Labels.UNKNOWN_CLASS);
    }

    Labels labels() {
        return new Labels(redshift, redshiftWidth, redshiftWeight, objectClass);
    }
}
