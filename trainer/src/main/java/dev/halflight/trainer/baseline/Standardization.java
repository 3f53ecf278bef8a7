/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.tokens.ContextScaling;

/** Brings each feature to zero mean and unit deviation over a training set. */
final class Standardization implements Metric.Projection {
    private final ContextScaling scaling;

    Standardization(TrainingSet set) {
        scaling = ContextScaling.of(set.features());
    }

    @Override
    public double[] of(float[] features) {
        float[] scaled = scaling.apply(features);
        double[] values = new double[scaled.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = scaled[k];
        }
        return values;
    }
}
