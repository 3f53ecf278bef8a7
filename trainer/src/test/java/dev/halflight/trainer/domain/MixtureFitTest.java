/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.domain.MagnitudeMixture;
import dev.halflight.schemas.domain.MixtureComponent;
import dev.halflight.schemas.tokens.Magnitudes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureFitTest {
    /** Bright red objects, a third of all, and faint blue ones; the magnitudes have a common scatter of 0.3 and colors one of 0.1. */
    private static List<Magnitudes> objects(int count, double noise, double missing) {
        Random random = new Random(3);
        List<Magnitudes> objects = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            boolean red = k % 3 == 0;
            double common = 0.3 * random.nextGaussian();
            double[] values = new double[3];
            double[] errors = new double[3];
            for (int band = 0; band < 3; band++) {
                double mean = red ? 20.0 - band : 23.0;
                values[band] = mean + common + 0.1 * random.nextGaussian() + noise * random.nextGaussian();
                errors[band] = noise;
                if (band != k % 3 && random.nextDouble() < missing) {
                    values[band] = Double.NaN;
                    errors[band] = Double.NaN;
                }
            }
            objects.add(new Magnitudes(values, errors));
        }
        return objects;
    }

    @Test
    void shouldFindThePopulationsBehindNoiseAndGaps() {
        MagnitudeMixture mixture = MixtureFit.of(objects(900, 0.3, 0.3), 2);

        assertThat(mixture.components()).hasSize(2);
        MixtureComponent red = mixture.components().get(0);
        assertThat(red.weight()).isCloseTo(1 / 3.0, within(0.03));
        for (int band = 0; band < 3; band++) {
            assertThat(red.mean().get(band)).isCloseTo(20 - band, within(0.1));
            assertThat(red.covariance().get(band).get(band)).isCloseTo(0.1, within(0.04));
        }
        assertThat(red.covariance().get(0).get(2)).isCloseTo(0.09, within(0.04));
    }

    @Test
    void shouldFindTheSameAgain() {
        assertThat(MixtureFit.of(objects(200, 0.1, 0.2), 2)).isEqualTo(MixtureFit.of(objects(200, 0.1, 0.2), 2));
    }

    @Test
    void shouldNotMakeMuchOfFewObjects() {
        assertThat(MixtureFit.of(objects(100, 0.1, 0), 6).components()).hasSize(2);
        assertThat(MixtureFit.of(objects(20, 0.1, 0), 6)).isEqualTo(MagnitudeMixture.NONE);
    }
}
