/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class MedianTest {
    private final Random random = new Random(3);

    @Test
    void shouldBeTheMiddleOfTheSortedValues() {
        DoubleSupplier normal = random::nextGaussian;
        DoubleSupplier skewed = () -> Math.exp(5 * random.nextGaussian());
        DoubleSupplier fewDifferent = () -> random.nextInt(3);
        for (DoubleSupplier distribution : new DoubleSupplier[] {normal, skewed, fewDifferent}) {
            for (int count : new int[] {1, 2, 7, 100, 511, 512, 1393}) {
                float[] values = draw(distribution, count);
                assertThat(Median.of(values.clone(), count)).isEqualTo(sorted(values)[count / 2]);
            }
        }
    }

    @Test
    void shouldFindTheMiddleWhereTheFirstLookMisleads() {
        int count = 1024;
        float[] values = draw(random::nextGaussian, count);
        for (int k = 0; k < count; k += 16) {
            values[k] = 100 + k;
        }
        assertThat(Median.of(values.clone(), count)).isEqualTo(sorted(values)[count / 2]);
    }

    @Test
    void shouldLookAtTheFirstValuesOnly() {
        assertThat(Median.of(new float[] {3, 1, 2, 9, 9}, 3)).isEqualTo(2);
        assertThat(Median.of(new float[] {3}, 0)).isNaN();
    }

    @Test
    void shouldMeasureTheWidthOfNormalValues() {
        float[] values = draw(() -> 5 + 2 * random.nextGaussian(), 20_000);
        assertThat(Median.deviation(values, values.length, 5)).isCloseTo(2, within(0.06f));
    }

    private static float[] draw(DoubleSupplier distribution, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) distribution.getAsDouble();
        }
        return values;
    }

    private static float[] sorted(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
