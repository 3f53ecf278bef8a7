/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.exam.Difference.Kind;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final double[] REAL =
            IntStream.rangeClosed(0, 100).mapToDouble(k -> k / 100.0).toArray();

    @Test
    void shouldFindNothingBetweenEqualSamples() {
        Difference difference = compare(REAL);
        assertThat(difference.shift()).isZero();
        assertThat(difference.widthRatio()).isEqualTo(1);
        assertThat(difference.distance()).isZero();
        assertThat(difference.complaint()).isEmpty();
    }

    @Test
    void shouldMeasureAShift() {
        Difference difference =
                compare(Arrays.stream(REAL).map(value -> value - 0.2).toArray());
        assertThat(difference.realMedian()).isCloseTo(0.5, within(1e-9));
        assertThat(difference.realWidth()).isCloseTo(0.34, within(0.01));
        assertThat(difference.shift()).isCloseTo(-0.2, within(1e-9));
        assertThat(difference.distance()).isCloseTo(0.2, within(0.01));
        assertThat(difference.complaint()).contains("g - r at everywhere: too blue by 0.20");
    }

    @Test
    void shouldMeasureAWidth() {
        Difference difference = compare(
                Arrays.stream(REAL).map(value -> 0.5 + 2 * (value - 0.5)).toArray());
        assertThat(difference.widthRatio()).isCloseTo(2, within(1e-9));
        assertThat(difference.complaint()).contains("g - r at everywhere: too wide: 2.00 of the real width");
    }

    @Test
    void shouldSayNothingOfTooFewValues() {
        assertThat(Difference.of(Kind.COLOR, "g - r", "everywhere", Arrays.copyOf(REAL, 29), REAL))
                .isEmpty();
        assertThat(Difference.of(Kind.COLOR, "g - r", "everywhere", Arrays.copyOf(REAL, 30), REAL))
                .isPresent();
    }

    private static Difference compare(double[] simulated) {
        return Difference.of(Kind.COLOR, "g - r", "everywhere", REAL, simulated).orElseThrow();
    }
}
