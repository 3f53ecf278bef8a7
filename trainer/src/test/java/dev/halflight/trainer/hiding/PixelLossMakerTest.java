/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.schemas.tokens.Tokens;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelLossMakerTest {
    private final Tokens whole = PlantedTokens.tokens();

    private Tokens damaged(double bands, PixelLosses losses, long seed) {
        return new PixelLossMaker(PlantedTokens.LAYOUT, bands, losses).damaged(whole, new Random(seed));
    }

    @Test
    void shouldHandBackASampleThatLosesNothing() {
        assertThat(damaged(0, PixelLosses.NONE, 1)).isSameAs(whole);
    }

    @Test
    void shouldLoseOneOrTwoBands() {
        assertThat(whole.bands()).hasSize(5);
        for (int seed = 0; seed < 20; seed++) {
            Tokens left = damaged(1, PixelLosses.NONE, seed);
            assertThat(left.bands()).hasSizeBetween(3, 4);
            assertThat(left.spectrum()).isSameAs(whole.spectrum());
        }
    }

    @Test
    void shouldLoseAColumnOfTwoPixels() {
        for (int seed = 0; seed < 20; seed++) {
            Tokens left = damaged(0, new PixelLosses(1, 0), seed);
            double lostColumns = (whole.usablePixels() - left.usablePixels()) * 64 * 5;
            assertThat(lostColumns).isBetween(1.5, 10.1);
            assertThat(left.bands()).isEqualTo(whole.bands());
        }
    }

    @Test
    void shouldLoseAnEdgeAndKeepTheObject() {
        int center = PlantedTokens.LAYOUT.tokenOfPixel(31, 31);
        for (int seed = 0; seed < 20; seed++) {
            Tokens left = damaged(0, new PixelLosses(0, 1), seed);
            assertThat(left.usablePixels()).isBetween(0.5, whole.usablePixels() - 0.01);
            assertThat(left.imagePresent()[center]).isTrue();
        }
    }

    @Test
    void shouldRefuseWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PixelLosses(1.2, 0));
    }
}
