/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostPixelsTest {
    private static final double PIXEL = 0.168;

    private final TokenLayout layout = TestLayout.layout();
    private final Tokenizer tokenizer = Tokenizer.unscaled(layout);

    private static Observation observation(byte[] badInRed) {
        return Cutout.observation(
                Cutout.image(Band.G, 64, PIXEL, 0, Cutout.blob(900, 0.5, 0, 0)).build(),
                Cutout.image(Band.R, 64, PIXEL, 0, Cutout.blob(2500, 0.5, 0, 0))
                        .setBadPixels(ByteBuffer.wrap(badInRed))
                        .build());
    }

    @Test
    void shouldBeAsIfThePixelsHadBeenBad() throws Exception {
        byte[] bad = new byte[layout.pixels()];
        LostPixels lost = LostPixels.none(layout);
        for (int y = 0; y < 64; y++) {
            Arrays.fill(bad, y * 64 + 33, y * 64 + 36, (byte) 1);
            Arrays.fill(lost.bands().get(1), y * 64 + 33, y * 64 + 36, true);
        }
        Tokens whole = tokenizer.tokenize(observation(new byte[layout.pixels()]));
        Tokens expected = tokenizer.tokenize(observation(bad));
        Mask everything = Mask.everything(layout);
        assertThat(whole.usablePixels()).isNotEqualTo(expected.usablePixels());

        Tokens left = whole.without(lost);

        assertThat(left.image()).containsExactly(expected.image(), within(1e-6f));
        assertThat(left.contextFeatures(everything))
                .containsExactly(expected.contextFeatures(everything), within(1e-5f));
        assertThat(left.usablePixels()).isEqualTo(expected.usablePixels());
        assertThat(whole.usablePixels()).isEqualTo(1);
    }

    @Test
    void shouldTakeABandForMissingOfWhichNothingIsLeft() throws Exception {
        Tokens whole = tokenizer.tokenize(observation(new byte[layout.pixels()]));
        LostPixels lost = LostPixels.none(layout);
        Arrays.fill(lost.bands().get(0), true);
        assertThat(whole.bands()).containsExactly(Band.G, Band.R);

        Tokens left = whole.without(lost);

        assertThat(left.bands()).containsExactly(Band.R);
        assertThat(left.hasImage()).isTrue();
        Arrays.fill(lost.bands().get(1), true);
        assertThat(whole.without(lost).hasImage()).isFalse();
    }

    @Test
    void shouldRefuseThePixelsOfAnotherLayout() throws Exception {
        Tokens whole = tokenizer.tokenize(observation(new byte[layout.pixels()]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.without(new LostPixels(List.of(new boolean[layout.pixels()]))))
                .withMessage("pixels of 1 bands are lost, the layout has 2");
    }
}
