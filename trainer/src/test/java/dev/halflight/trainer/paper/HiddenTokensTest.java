/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HiddenTokensTest {
    private static final int SAMPLES = 2000;

    @Test
    void shouldHideTheSameNumberOfEachSample() {
        float[] visible = HiddenTokens.visible(SAMPLES, 10, 0.75, new SplittableRandom(1));
        double[] often = new double[10];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double shown = 0;
            for (int token = 0; token < 10; token++) {
                shown += visible[sample * 10 + token];
                often[token] += visible[sample * 10 + token] / SAMPLES;
            }
            assertThat(shown).isEqualTo(3);
        }
        for (double share : often) {
            assertThat(share).isCloseTo(0.3, within(0.05));
        }
    }

    @Test
    void shouldHideNothingOrEverything() {
        float[] everything = HiddenTokens.visible(3, 4, 0, new SplittableRandom(1));
        float[] nothing = HiddenTokens.visible(3, 4, 1, new SplittableRandom(1));
        assertThat(everything).hasSize(12).containsOnly(1);
        assertThat(nothing).hasSize(12).containsOnly(0);
    }
}
