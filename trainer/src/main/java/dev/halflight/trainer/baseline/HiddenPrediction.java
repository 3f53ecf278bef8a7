/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;

/**
 * The tokens of one object, each predicted by a baseline while it was hidden: under the two complementary masks by which a
 * model reconstructs. The arrays are shared, not copied.
 *
 * @param image stretched pixels, imageTokens x imageTokenPixels
 * @param spectrum stretched flux, spectrumTokens x spectrumPatch
 */
public record HiddenPrediction(float[] image, float[] spectrum) {
    /** Predicts every token of an object from those that the mask that hides it shows. */
    public static HiddenPrediction of(HiddenTokenBaseline baseline, TokenLayout layout, Targets measured) {
        float[] image = new float[measured.image().length];
        float[] spectrum = new float[measured.spectrum().length];
        for (int half = 0; half < 2; half++) {
            Mask mask = Mask.complementary(layout, half);
            float[] imageWeight = visible(measured.imageWeight(), mask.image());
            float[] spectrumWeight = visible(measured.spectrumWeight(), mask.spectrum());
            takeHidden(baseline.image(measured.image(), imageWeight), mask.image(), image);
            takeHidden(baseline.spectrum(measured.spectrum(), spectrumWeight), mask.spectrum(), spectrum);
        }
        return new HiddenPrediction(image, spectrum);
    }

    private static float[] visible(float[] weights, boolean[] mask) {
        float[] visible = weights.clone();
        int length = weights.length / mask.length;
        for (int k = 0; k < visible.length; k++) {
            visible[k] = mask[k / length] ? visible[k] : 0;
        }
        return visible;
    }

    private static void takeHidden(float[] predicted, boolean[] mask, float[] joined) {
        int length = predicted.length / mask.length;
        for (int k = 0; k < joined.length; k++) {
            if (!mask[k / length]) {
                joined[k] = predicted[k];
            }
        }
    }
}
