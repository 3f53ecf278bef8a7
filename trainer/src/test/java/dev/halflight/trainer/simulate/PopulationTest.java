/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    @Test
    void shouldDrawMagnitudesThatFollowTheCounts() {
        Draw draw = Draw.of(3, 0);
        Magnitudes magnitudes = new Magnitudes(17, 24, 0.2);

        double[] drawn = IntStream.range(0, 4000)
                .mapToDouble(i -> magnitudes.draw(draw))
                .sorted()
                .toArray();

        assertThat(drawn[0]).isGreaterThanOrEqualTo(17);
        assertThat(drawn[drawn.length - 1]).isLessThanOrEqualTo(24);
        assertThat(magnitudes.brighter(drawn[drawn.length / 2])).isCloseTo(0.5, within(0.03));
    }

    @Test
    void shouldDrawGammaValuesOfTheRightMeanAndVariance() {
        Draw draw = Draw.of(4, 0);

        double[] values =
                IntStream.range(0, 20_000).mapToDouble(i -> draw.gamma(1.5)).toArray();

        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * values[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1.5, within(0.05));
        assertThat(square - mean * mean).isCloseTo(1.5, within(0.1));
    }

    @Test
    void shouldMeasureDistancesAsTheStandardCosmologyHasThem() {
        assertThat(Cosmology.distanceModulus(0.5)).isCloseTo(42.27, within(0.02));
        assertThat(Cosmology.distanceModulus(1)).isCloseTo(44.10, within(0.02));
        assertThat(Cosmology.kpcPerArcsec(1)).isCloseTo(8.01, within(0.03));
    }
}
