/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import dev.halflight.trainer.train.Labels;
import dev.halflight.v1.Observation;

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
        boolean known = observation.getKnownRedshift().isPresent();
        redshift[sample] = (float) Math.log1p(observation.getKnownRedshift().orElse(0.0));
        redshiftWidth[sample] = (float) width;
        redshiftWeight[sample] = known ? 1 : 0;
        objectClass[sample] = observation.getKnownClass().map(Enum::ordinal).orElse(Labels.UNKNOWN_CLASS);
    }

    Labels labels() {
        return new Labels(redshift, redshiftWidth, redshiftWeight, objectClass);
    }
}
