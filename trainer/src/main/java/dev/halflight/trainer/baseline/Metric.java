/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

/** Between which vectors the distance of two objects is taken. */
enum Metric {
    /** The standardized features: each counts alike. */
    FEATURES,
    /** The few combinations of them that tell redshifts apart. */
    DISCRIMINANTS;

    /** The way from features to vectors, learned from a training set. */
    Projection learn(TrainingSet set) {
        Standardization standardization = new Standardization(set);
        return this == FEATURES ? standardization : DiscriminantAxes.of(set, standardization);
    }

    /** From an object's features to the vector that stands for it. */
    @FunctionalInterface
    interface Projection {
        double[] of(float[] features);
    }
}
