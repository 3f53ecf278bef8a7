/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Targets;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.data.HscLayout;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InterpolationTest {
    private static final TokenLayout LAYOUT = HscLayout.layout();
    private static final Interpolation INTERPOLATION = new Interpolation(LAYOUT);

    /** An image that rises evenly, each band at its own slope, and a spectrum that falls evenly. */
    private static Targets linear() {
        float[] image = new float[LAYOUT.imageTokens() * LAYOUT.imageTokenPixels()];
        int patch = LAYOUT.patchSize();
        for (int place = 0; place < image.length; place++) {
            int token = place / LAYOUT.imageTokenPixels();
            int pixel = place % LAYOUT.imageTokenPixels();
            int band = pixel / (patch * patch);
            int x = token % LAYOUT.patchesPerSide() * patch + pixel % patch;
            int y = token / LAYOUT.patchesPerSide() * patch + pixel / patch % patch;
            image[place] = 0.01f * (band + 1) * x - 0.02f * y + band;
        }
        float[] spectrum = new float[LAYOUT.spectrumSamples()];
        for (int k = 0; k < spectrum.length; k++) {
            spectrum[k] = 3 - 0.001f * k;
        }
        return new Targets(image, certain(image.length), spectrum, certain(spectrum.length));
    }

    /** As if there were no noise. */
    private static float[] certain(int count) {
        float[] weights = new float[count];
        Arrays.fill(weights, 1e9f);
        return weights;
    }

    @Test
    void shouldBeExactOnLinearImagesAndSpectra() {
        Targets targets = linear();

        HiddenPrediction predicted = HiddenPrediction.of(INTERPOLATION, LAYOUT, targets);

        assertThat(predicted.image()).containsExactly(targets.image(), within(1e-4f));
        assertThat(predicted.spectrum()).containsExactly(targets.spectrum(), within(1e-4f));
    }

    @Test
    void shouldNotLookAtWhatIsHidden() {
        Targets targets = linear();
        int token = LAYOUT.patchesPerSide() + 1;
        float before = targets.image()[token * LAYOUT.imageTokenPixels()];
        Targets spoilt = linear();
        Arrays.fill(spoilt.image(), token * LAYOUT.imageTokenPixels(), (token + 1) * LAYOUT.imageTokenPixels(), 1000f);

        HiddenPrediction predicted = HiddenPrediction.of(INTERPOLATION, LAYOUT, spoilt);

        assertThat(predicted.image()[token * LAYOUT.imageTokenPixels()]).isEqualTo(before, within(1e-4f));
    }

    @Test
    void shouldTakeTheMeanWhereNothingIsVisibleNearby() {
        Targets targets = linear();
        int missing = LAYOUT.spectrumSamples() - LAYOUT.spectrumPatch();
        Arrays.fill(targets.spectrumWeight(), 0, missing, 0);

        float[] predicted = INTERPOLATION.spectrum(targets.spectrum(), targets.spectrumWeight());

        float last = targets.spectrum()[targets.spectrum().length - 1];
        assertThat(predicted[0]).isEqualTo(last + 0.0005f * (LAYOUT.spectrumPatch() - 1), within(1e-3f));
    }

    @Test
    void shouldPredictNothingFromNothing() {
        Targets targets = linear();
        Arrays.fill(targets.imageWeight(), 0);

        HiddenPrediction predicted = HiddenPrediction.of(INTERPOLATION, LAYOUT, targets);

        assertThat(predicted.image()).containsOnly(0f);
    }
}
