/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpectrumTokensTest {
    private static final int TOKEN = 3;
    private static final int SAMPLE = 20;

    /** The first token's samples where one sample stands out from a flat spectrum, and is as noisy as told. */
    private static float[] samples(boolean drawn, float inverseVariance) {
        TokenLayout layout = TestLayout.layout(drawn);
        float[] flux = new float[layout.spectrumSamples()];
        float[] weights = new float[layout.spectrumSamples()];
        Arrays.fill(flux, 1);
        Arrays.fill(weights, 4);
        flux[TOKEN * layout.spectrumPatch() + SAMPLE] = 5;
        weights[TOKEN * layout.spectrumPatch() + SAMPLE] = inverseVariance;
        float[] tokens = new float[layout.spectrumTokens() * layout.spectrumTokenLength()];
        SpectrumTokens.write(layout, new SpectrumGrid(flux, weights), tokens, new boolean[layout.spectrumTokens()]);
        int from = TOKEN * layout.spectrumTokenLength();
        return Arrays.copyOfRange(tokens, from, from + layout.spectrumPatch());
    }

    @Test
    void shouldShowANoisySampleAsItIsUnlessToldOtherwise() {
        float[] samples = samples(false, 0.004f);
        assertThat(samples[SAMPLE]).isCloseTo(5 * samples[0], within(1e-4f));
    }

    @Test
    void shouldDrawANoisySampleToTheMeanOfItsToken() {
        float[] samples = samples(true, 0.004f);
        assertThat(samples[SAMPLE]).isCloseTo(samples[0], within(0.01f));
    }

    @Test
    void shouldLeaveASampleThatIsMeasuredAsWellAsItsToken() {
        assertThat(samples(true, 4)).containsExactly(samples(false, 4), within(1e-6f));
    }
}
