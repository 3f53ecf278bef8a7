/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

import dev.halflight.schemas.tokens.Magnitudes;

/** How far a spectrum's colors are from those of the images. A fiber loses light of all wavelengths alike, so only colors are compared. */
public final class ColorDisagreement {
    /** Error of a difference beside the noise: flux calibration of the spectrum, color gradients, the shape of the filters; magnitudes. */
    private static final double SYSTEMATIC = 0.1;

    private ColorDisagreement() {}

    /**
     * The chi-square of the differences between measured and synthetic magnitudes about their mean, as a standard normal deviate. NaN
     * where fewer than two bands have both.
     */
    public static double of(Magnitudes images, Magnitudes synthetic) {
        double weights = 0;
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int k = 0; k < images.values().length; k++) {
            double difference = images.values()[k] - synthetic.values()[k];
            if (Double.isFinite(difference)) {
                double variance = images.errors()[k] * images.errors()[k]
                        + synthetic.errors()[k] * synthetic.errors()[k]
                        + SYSTEMATIC * SYSTEMATIC;
                weights += 1 / variance;
                sum += difference / variance;
                squares += difference * difference / variance;
                count++;
            }
        }
        return count < 2 ? Double.NaN : ChiSquare.deviate(squares - sum * sum / weights, count - 1);
    }
}
