/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentFitTest {
    private static final int LENGTH = 60;

    /** Mixtures of three fixed curves about a constant. */
    private static float[] mixture(Random random) {
        double[] share = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        float[] values = new float[LENGTH];
        for (int k = 0; k < LENGTH; k++) {
            double x = k / (double) LENGTH;
            values[k] = (float) (2 + 3 * share[0] * Math.sin(3 * x) + share[1] * x * x + share[2] * Math.cos(20 * x));
        }
        return values;
    }

    private static float[] ones() {
        float[] ones = new float[LENGTH];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static List<Targets> training(boolean withSpectra) {
        Random random = new Random(2);
        List<Targets> training = new ArrayList<>();
        for (int k = 0; k < 100; k++) {
            training.add(
                    new Targets(mixture(random), ones(), mixture(random), withSpectra ? ones() : new float[LENGTH]));
        }
        return training;
    }

    @Test
    void shouldBeExactOnASetOfLimitedRank() {
        Random random = new Random(9);
        float[] image = mixture(random);
        float[] spectrum = mixture(random);
        float[] half = ones();
        Arrays.fill(half, 20, 50, 0);
        ComponentFit fit = ComponentFit.train(training(true), 10);

        assertThat(fit.image(image, half)).containsExactly(image, within(0.02f));
        assertThat(fit.spectrum(spectrum, half)).containsExactly(spectrum, within(0.02f));
    }

    @Test
    void shouldKeepNoMoreComponentsThanTheSetHas() {
        Random random = new Random(4);
        List<float[]> vectors = new ArrayList<>();
        for (int k = 0; k < 50; k++) {
            vectors.add(mixture(random));
        }

        PrincipalComponents components = PrincipalComponents.of(
                vectors, vectors.stream().map(vector -> ones()).toList(), 10);

        assertThat(components.count()).isEqualTo(3);
    }

    @Test
    void shouldNotLookAtWhatIsHidden() {
        float[] image = mixture(new Random(5));
        float[] half = ones();
        Arrays.fill(half, 20, 50, 0);
        ComponentFit fit = ComponentFit.train(training(true), 10);
        float[] before = fit.image(image, half);

        Arrays.fill(image, 20, 50, 1000f);

        assertThat(fit.image(image, half)).isEqualTo(before);
    }

    @Test
    void shouldFallBackToTheMeanWhereNothingIsVisibleAndToZeroWithoutTraining() {
        ComponentFit fit = ComponentFit.train(training(false), 10);

        float[] fromNothing = fit.image(mixture(new Random(1)), new float[LENGTH]);

        assertThat(fromNothing[0]).isEqualTo(2, within(0.5f));
        assertThat(fit.spectrum(mixture(new Random(1)), ones())).containsOnly(0f);
    }
}
