/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchechterFunctionTest {
    private static final double STEP = 0.01;

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -1, -1.3})
    void shouldHoldTheLightThatItsClosedFormHas(double faintSlope) {
        SchechterFunction function = new SchechterFunction(0.004, -20.5, faintSlope);

        double light = magnitudes(-26, 0)
                .map(magnitude -> STEP * function.at(magnitude) * Math.pow(10, 0.4 * (-20.5 - magnitude)))
                .sum();

        // the luminosity density is phi* L* Gamma(alpha + 2)
        assertThat(light).isCloseTo(0.004 * Math.exp(LogGamma.value(faintSlope + 2)), within(1e-5));
    }

    @Test
    void shouldRiseAsAPowerLawAtTheFaintEnd() {
        SchechterFunction function = new SchechterFunction(0.004, -20.5, -1.3);

        assertThat(function.at(-11) / function.at(-12)).isCloseTo(Math.pow(10, 0.4 * 0.3), within(0.002));
        assertThat(function.at(-25)).isLessThan(1e-12);
    }

    @Test
    void shouldHoldTheBrighteningOfGalaxiesBeyondWhereItWasFitted() {
        for (GalaxyClass galaxies : GalaxyClass.values()) {
            double near = galaxies.luminosityFunction(0).characteristic();
            double middle = galaxies.luminosityFunction(1).characteristic();
            double far = galaxies.luminosityFunction(4).characteristic();

            assertThat(middle).isLessThan(near - 0.5);
            assertThat(far).isBetween(near - 1.5, middle);
            assertThat(galaxies.luminosityFunction(4).density())
                    .isLessThan(galaxies.luminosityFunction(1).density());
        }
    }

    @Test
    void shouldRefuseAFunctionWhoseLightIsInfinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SchechterFunction(0.004, -20.5, -2));
        assertThatIllegalArgumentException().isThrownBy(() -> new SchechterFunction(0, -20.5, -1));
    }

    private static DoubleStream magnitudes(double from, double to) {
        return DoubleStream.iterate(from, magnitude -> magnitude < to, magnitude -> magnitude + STEP);
    }
}
