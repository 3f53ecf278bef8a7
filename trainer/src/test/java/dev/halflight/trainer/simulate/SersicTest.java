/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SersicTest {
    private static final double HALF_LIGHT = 0.7;
    private static final double AXIS_RATIO = 0.4;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 4, 6})
    void shouldHoldItsWholeLightAndHalfOfItWithinTheHalfLightRadius(double index) {
        Sersic profile = new Sersic(index, HALF_LIGHT, AXIS_RATIO, 0);

        assertThat(light(profile, HALF_LIGHT)).isCloseTo(0.5, within(1e-3));
        assertThat(light(profile, 1e5)).isCloseTo(1, within(1e-3));
        assertThat(profile.within(HALF_LIGHT * Math.sqrt(AXIS_RATIO))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void shouldBeAGaussianAtIndexOneHalf() {
        Sersic profile = new Sersic(0.5, HALF_LIGHT, 1, 0);
        double variance = HALF_LIGHT * HALF_LIGHT / (2 * Math.log(2));

        for (double radius : new double[] {0, 0.3, 0.7, 1.5}) {
            double gaussian = Math.exp(-0.5 * radius * radius / variance) / (2 * Math.PI * variance);
            assertThat(profile.brightness(radius) / gaussian).isCloseTo(1, within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.168, 0.396})
    void shouldDrawAsMuchLightOnPixelsOfAnySize(double pixelScale) {
        int size = 96;
        float[] grid = new float[2 * size * size];

        new Sersic(1.5, 0.5, 0.3, 0.9).draw(new Shape.Raster(grid, 1, size, pixelScale), 47.2, 48.4);

        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < grid.length; i += 2) {
            real += grid[i];
            imaginary += grid[i + 1];
        }
        assertThat(real).isZero();
        assertThat(imaginary).isCloseTo(1, within(0.01));
    }

    @Test
    void shouldRefuseAProfileThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sersic(0.3, 1, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sersic(1, 1, 1.1, 0))
                .withMessageContaining("1.1");
    }

    /** The integral of the brightness over the ellipse of a semi-major axis, at equal steps of its logarithm. */
    private static double light(Sersic profile, double radius) {
        int steps = 20_000;
        double range = Math.log(1e9);
        double light = 0;
        for (int i = 0; i < steps; i++) {
            double r = radius * Math.exp(-range * (i + 0.5) / steps);
            light += profile.brightness(r) * 2 * Math.PI * AXIS_RATIO * r * r * range / steps;
        }
        return light;
    }
}
