/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScatterRatioTest {
    private static List<RedshiftOutcome> redshifts(int count, double sigma, double own, int seed) {
        Random shared = new Random(1);
        Random random = new Random(seed);
        List<RedshiftOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double dz = sigma * shared.nextGaussian() + own * random.nextGaussian();
            outcomes.add(RedshiftOutcome.of(0.5 + 1.5 * dz, 0.5));
        }
        return outcomes;
    }

    @Test
    void shouldEncloseTheTrueRatio() {
        ScatterRatio ratio = ScatterRatio.of(redshifts(400, 0, 0.03, 2), redshifts(400, 0, 0.02, 3))
                .orElseThrow();
        assertThat(ratio.low()).isBetween(1.1, 1.5);
        assertThat(ratio.high()).isBetween(1.5, 1.9);
        assertThat(ratio.value()).isBetween(ratio.low(), ratio.high());
    }

    @Test
    void shouldBeSurerOfTwoThatErrAlike() {
        ScatterRatio alike = ScatterRatio.of(redshifts(400, 0.02, 0.001, 2), redshifts(400, 0.02, 0.001, 3))
                .orElseThrow();
        ScatterRatio apart = ScatterRatio.of(redshifts(400, 0, 0.02, 2), redshifts(400, 0, 0.02, 3))
                .orElseThrow();
        assertThat(alike.value()).isCloseTo(1, within(0.05));
        assertThat(alike.high() - alike.low()).isLessThan((apart.high() - apart.low()) / 2);
    }

    @Test
    void shouldGiveNoRatioToWhatDoesNotScatter() {
        assertThat(ScatterRatio.of(redshifts(30, 0.02, 0, 2), redshifts(30, 0, 0, 3)))
                .isEmpty();
    }

    @Test
    void shouldRefuseDifferentObjects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScatterRatio.of(redshifts(30, 0.02, 0, 2), redshifts(29, 0.02, 0, 3)));
    }
}
