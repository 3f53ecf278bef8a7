/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.trainer.data.HscLayout;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisibleTest {
    private final TokenLayout layout = HscLayout.layout();

    @ParameterizedTest
    @EnumSource
    void shouldHideThePartItNames(Visible visible) {
        Mask mask = visible.mask(layout);

        assertThat(count(mask.image())).isEqualTo(Math.round((1 - visible.hidden()) * layout.imageTokens()));
        assertThat(count(mask.spectrum())).isEqualTo(visible == Visible.EVERYTHING ? layout.spectrumTokens() : 0);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHideAsMuchOfTheGalaxyAsOfTheSky(Visible visible) {
        boolean[] image = visible.mask(layout).image();
        boolean[] center = {image[27], image[28], image[35], image[36]};

        assertThat(count(center)).isEqualTo(Math.round((1 - visible.hidden()) * center.length));
    }

    private static long count(boolean[] visible) {
        return IntStream.range(0, visible.length).filter(k -> visible[k]).count();
    }
}
