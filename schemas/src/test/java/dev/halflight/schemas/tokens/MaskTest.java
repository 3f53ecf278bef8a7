/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {
    private final TokenLayout layout = TestLayout.layout();

    @Test
    void shouldHideEveryTokenOnceInTheComplementaryPair() {
        Mask first = Mask.complementary(layout, 0);
        Mask second = Mask.complementary(layout, 1);
        for (int token = 0; token < layout.imageTokens(); token++) {
            assertThat(first.image()[token]).isNotEqualTo(second.image()[token]);
        }
        for (int token = 0; token < layout.spectrumTokens(); token++) {
            assertThat(first.spectrum()[token]).isNotEqualTo(second.spectrum()[token]);
        }
    }

    @Test
    void shouldShowThePointReflectionOfWhateverItHides() {
        for (int half = 0; half < 2; half++) {
            boolean[] visible = Mask.complementary(layout, half).image();
            int hidden = 0;
            for (int token = 0; token < visible.length; token++) {
                hidden += visible[token] ? 0 : 1;
                assertThat(visible[token] || visible[visible.length - 1 - token])
                        .isTrue();
            }
            assertThat(hidden).isEqualTo(visible.length / 2);
        }
    }
}
