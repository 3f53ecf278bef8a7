/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StabilityIndexTest {
    private static final ReferenceDistribution STANDARD =
            ReferenceDistribution.of("hsc", Quantity.RISK, "", normal(1, 5000, 0));

    private static double[] normal(long seed, int count, double mean) {
        Random random = new Random(seed);
        return DoubleStream.generate(() -> mean + random.nextGaussian())
                .limit(count)
                .toArray();
    }

    private static double index(double... values) {
        long[] counts = new long[STANDARD.shares().size()];
        double[] edges =
                STANDARD.edges().stream().mapToDouble(Double::doubleValue).toArray();
        for (double value : values) {
            counts[ReferenceDistribution.bin(edges, value)]++;
        }
        return StabilityIndex.of(counts, STANDARD);
    }

    @Test
    void shouldBeSmallForTheSameDistributionHoweverFewObjectsThereAre() {
        double mean = DoubleStream.iterate(1, seed -> seed <= 200, seed -> seed + 1)
                .map(seed -> index(normal(100 + (long) seed, 100, 0)))
                .average()
                .orElseThrow();

        assertThat(mean).isLessThan(0.05);
        assertThat(index(normal(7, 10_000, 0))).isLessThan(0.01);
    }

    @Test
    void shouldBeWhatItsFormulaGivesForAShiftedDistribution() {
        // two normal distributions one standard deviation apart: Jeffreys' divergence is 1, a little less in ten bins
        assertThat(index(normal(3, 100_000, 1))).isCloseTo(0.93, within(0.06));
        assertThat(index(normal(3, 100_000, 0.3))).isBetween(0.06, 0.1);
    }

    @Test
    void shouldBeFiniteWhereAllObjectsAreInOneBin() {
        assertThat(index(new double[200])).isBetween(1.0, 20.0);
        assertThat(index(DoubleStream.generate(() -> 1e9).limit(200).toArray())).isBetween(1.0, 20.0);
    }
}
