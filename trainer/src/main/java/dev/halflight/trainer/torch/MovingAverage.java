/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import org.bytedeco.pytorch.Scalar;

/** An exponential moving average of weights, which generalizes better than the last of them (Polyak and Juditsky 1992). */
public final class MovingAverage {
    private final Weights average;
    private final double decay;

    /**
     * An average that stands at the given weights.
     *
     * @param average changed by each update
     * @param decay the share of the average that an update keeps, 0 to 1
     */
    public MovingAverage(Weights average, double decay) {
        this.average = average;
        this.decay = decay;
    }

    /** The average. */
    public Weights weights() {
        return average;
    }

    /**
     * Takes in the weights after a step. The first steps count for more, lest the average keep the initial values for long.
     *
     * @param step number of the step, from 1
     */
    public void update(Weights weights, long step) {
        double kept = Math.min(decay, (1.0 + step) / (10.0 + step));
        average.flat().lerp_(weights.flat(), new Scalar((float) (1 - kept)));
    }
}
