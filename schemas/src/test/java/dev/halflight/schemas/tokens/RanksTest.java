/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {
    private final Random random = new Random(3);
    private final List<DoubleSupplier> distributions = List.of(
            random::nextGaussian,
            () -> Math.exp(5 * random.nextGaussian()),
            () -> random.nextInt(3),
            () -> random.nextInt(20) == 0 ? 1e30 : random.nextGaussian(),
            () -> 7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 511, 1393})
    void shouldFindTheValueOfARank(int count) {
        for (DoubleSupplier distribution : distributions) {
            float[] values = draw(distribution, count);
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            Ranks ranks = ranks(values, count);

            for (int rank : new int[] {0, count / 3, count / 2, count - 1, 0}) {
                assertThat(ranks.at(rank)).isEqualTo(sorted[rank]);
            }
            assertThat(ranks.median()).isEqualTo(sorted[count / 2]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64, 511, 1393})
    void shouldFindTheMedianDistanceAndTheMedianOfWhatIsNear(int count) {
        for (DoubleSupplier distribution : distributions) {
            float[] values = draw(distribution, count);
            Ranks ranks = ranks(values, count);
            float center = ranks.median();
            float[] distances = new float[count];
            for (int k = 0; k < count; k++) {
                distances[k] = Math.abs(values[k] - center);
            }
            Arrays.sort(distances);
            assertThat(ranks.medianDistance(center)).isEqualTo(distances[count / 2]);

            float reach = distances[count / 4];
            List<Float> near = new ArrayList<>();
            for (float value : values) {
                if (Math.abs(value - center) <= reach) {
                    near.add(value);
                }
            }
            near.sort(null);
            assertThat(ranks.medianWithin(center, reach)).isEqualTo(near.get(near.size() / 2));
        }
    }

    @Test
    void shouldHaveNoMedianOfNothing() {
        assertThat(ranks(new float[] {1}, 0).median()).isNaN();
        assertThat(ranks(new float[] {1, 2}, 2).medianWithin(1.5f, 0.1f)).isNaN();
    }

    @Test
    void shouldForgetWhatWasGroupedBefore() {
        Ranks ranks = new Ranks(1393);
        ranks.group(draw(random::nextGaussian, 1393), 1393);
        assertThat(ranks.median()).isBetween(-0.2f, 0.2f);

        ranks.group(new float[] {3, 5, 4}, 3);

        assertThat(ranks.median()).isEqualTo(4);
        assertThat(ranks.medianDistance(4)).isEqualTo(1);
    }

    private static Ranks ranks(float[] values, int count) {
        Ranks ranks = new Ranks(Math.max(1, count));
        ranks.group(values, count);
        return ranks;
    }

    private static float[] draw(DoubleSupplier distribution, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) distribution.getAsDouble();
        }
        return values;
    }
}
