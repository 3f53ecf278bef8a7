/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.tokens.Magnitudes;
import org.junit.jupiter.api.Test;

class ColorDisagreementTest {
    private static final Magnitudes IMAGES = of(22.0, 21.0, 20.5);

    private static Magnitudes of(double... values) {
        return new Magnitudes(values, new double[] {0.02, 0.02, 0.02});
    }

    @Test
    void shouldForgiveLightThatMissesTheFiber() {
        assertThat(ColorDisagreement.of(IMAGES, of(23.5, 22.5, 22.0))).isLessThan(0);
    }

    @Test
    void shouldTellOtherColors() {
        assertThat(ColorDisagreement.of(IMAGES, of(21.0, 20.8, 20.6))).isGreaterThan(5);
    }

    @Test
    void shouldForgiveASpectrumThatIsUncertain() {
        Magnitudes uncertain = new Magnitudes(new double[] {21.0, 20.8, 20.6}, new double[] {1, 1, 1});
        assertThat(ColorDisagreement.of(IMAGES, uncertain)).isLessThan(1);
    }

    @Test
    void shouldSayNothingOfASingleBand() {
        assertThat(ColorDisagreement.of(IMAGES, of(Double.NaN, 20.8, Double.NaN)))
                .isNaN();
    }
}
