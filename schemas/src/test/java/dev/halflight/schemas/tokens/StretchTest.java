/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchTest {
    @ParameterizedTest
    @ValueSource(doubles = {-1e12, -30, -0.4, 0, 1e-6, 0.5, 7, 1e12})
    void shouldBringBackWhatItStretched(double value) {
        assertThat((double) Stretch.sinh(Stretch.asinh(value)))
                .isCloseTo(value, within(1e-4 * Math.max(1, Math.abs(value))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 100, 1e30, Double.POSITIVE_INFINITY})
    void shouldBringNothingBackThatIsNoMeasurement(double stretched) {
        assertThat(Stretch.sinh(stretched)).isEqualTo((float) Stretch.LARGEST);
        assertThat(Stretch.sinh(-stretched)).isEqualTo((float) -Stretch.LARGEST);
    }

    @Test
    void shouldNotMakeANumberOfNone() {
        assertThat(Stretch.sinh(Double.NaN)).isNaN();
    }

    @Test
    void shouldStretchManyAsItStretchesOne() {
        float[] values = new float[4096];
        Random random = new Random(1);
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (Math.copySign(Math.exp(40 * random.nextDouble() - 10), random.nextGaussian()));
        }
        float[] stretched = new float[values.length];
        Stretch.asinh(values, 0.3f, stretched);

        for (int k = 0; k < values.length; k++) {
            assertThat((double) stretched[k])
                    .isCloseTo((double) Stretch.asinh(values[k] * 0.3), withinPercentage(0.002));
        }
    }
}
