/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

/** How far a reconstruction is from what was measured. */
public final class Misfit {
    private Misfit() {}

    /**
     * The weighted mean squared difference of the stretched pixels; NaN where no pixel was measured.
     *
     * @param image reconstructed stretched pixels, imageTokens x imageTokenPixels
     */
    public static double ofImage(Targets targets, float[] image) {
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < image.length; k++) {
            double difference = image[k] - targets.image()[k];
            sum += targets.imageWeight()[k] * difference * difference;
            weights += targets.imageWeight()[k];
        }
        return sum / weights;
    }
}
