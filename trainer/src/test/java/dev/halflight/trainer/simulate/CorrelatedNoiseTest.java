/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelatedNoiseTest {
    private static final int SIZE = 400;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.1})
    void shouldHaveUnitDeviationAndTheCorrelationOfItsKernel(double weight) {
        float[] noise = CorrelatedNoise.draw(SIZE, weight, Draw.of(1, 2));

        double expected = 2 * weight / (1 + 2 * weight * weight);
        assertThat(noise).hasSize(SIZE * SIZE);
        assertThat(product(noise, 0)).isCloseTo(1, within(0.015));
        assertThat(product(noise, 1)).isCloseTo(expected, within(0.01));
        assertThat(product(noise, SIZE)).isCloseTo(expected, within(0.01));
        assertThat(product(noise, 3)).isCloseTo(0, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.1})
    void shouldAddUpInSumsOfPixelsAsItSays(double weight) {
        float[] noise = CorrelatedNoise.draw(SIZE, weight, Draw.of(5, 6));
        int block = 20;
        double[] sums = new double[SIZE / block * (SIZE / block)];

        for (int i = 0; i < noise.length; i++) {
            sums[i / SIZE / block * (SIZE / block) + i % SIZE / block] += noise[i];
        }

        double square = 0;
        for (double sum : sums) {
            square += sum * sum / sums.length;
        }
        assertThat(Math.sqrt(square) / block).isCloseTo(CorrelatedNoise.boost(weight), within(0.12));
    }

    /** Mean product of two pixels so many places apart. */
    private static double product(float[] noise, int lag) {
        double sum = 0;
        for (int i = lag; i < noise.length; i++) {
            sum += (double) noise[i] * noise[i - lag];
        }
        return sum / (noise.length - lag);
    }
}
