/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Magnitudes;
import java.util.List;
import org.junit.jupiter.api.Test;

class MagnitudeMixtureTest {
    private static final double MISSING = Double.NaN;

    /** A bright red and a faint blue population of three bands; each color is spread by 0.2. */
    private static final MagnitudeMixture MIXTURE = new MagnitudeMixture(
            List.of(
                    new MixtureComponent(0.3, List.of(22.0, 21.0, 20.0), spread()),
                    new MixtureComponent(0.7, List.of(23.2, 23.1, 23.0), spread())),
            2.5);

    private static List<List<Double>> spread() {
        return List.of(List.of(1.02, 1.0, 1.0), List.of(1.0, 1.02, 1.0), List.of(1.0, 1.0, 1.02));
    }

    private static Magnitudes object(double error, double... values) {
        double[] errors = new double[values.length];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = Double.isNaN(values[k]) ? Double.NaN : error;
        }
        return new Magnitudes(values, errors);
    }

    @Test
    void shouldTellColorsThatNoObjectHas() {
        assertThat(MIXTURE.isUnlike(object(0.01, 22, 21, 20))).isFalse();
        assertThat(MIXTURE.isUnlike(object(0.01, 23.2, 23.1, 23.0))).isFalse();
        assertThat(MIXTURE.isUnlike(object(0.01, 20, 21, 22))).isTrue();
    }

    @Test
    void shouldForgiveWhatNoiseCanDo() {
        double sharp = MIXTURE.oddness(object(0.01, 20, 21, 22));
        double blurred = MIXTURE.oddness(object(0.7, 20, 21, 22));

        assertThat(sharp).isGreaterThan(MIXTURE.limit());
        assertThat(blurred).isLessThan(MIXTURE.limit());
    }

    @Test
    void shouldNotMissWhatWasNotMeasured() {
        assertThat(MIXTURE.isUnlike(object(0.01, 20, MISSING, 22))).isTrue();
        assertThat(MIXTURE.isUnlike(object(0.01, MISSING, MISSING, 22))).isFalse();
        Magnitudes nothing = object(0.01, MISSING, MISSING, MISSING);
        assertThat(MIXTURE.oddness(nothing)).isNaN();
        assertThat(MIXTURE.isUnlike(nothing)).isFalse();
    }

    @Test
    void shouldHoldAnObjectAgainstThoseAsBright() {
        assertThat(MIXTURE.isUnlike(object(0.01, 20, 19, 18))).isFalse();
        assertThat(MIXTURE.isUnlike(object(0.01, 14, 13, 12))).isTrue();
    }

    @Test
    void shouldGiveTheDeviateOfAChiSquareToASingleDistribution() {
        MagnitudeMixture one =
                new MagnitudeMixture(List.of(new MixtureComponent(1, List.of(20.0), List.of(List.of(1.75)))), 3);
        // variance 1.75 + 1.5^2 + 0.05^2; two standard deviations in one dimension have a tail probability of 0.0455
        double deviation = 2 * Math.sqrt(1.75 + 2.25 + 0.0025);
        assertThat(one.oddness(object(0, 20 + deviation))).isCloseTo(1.69, within(0.05));
    }

    @Test
    void shouldCallNothingUnlikeWhereNothingIsKnown() {
        assertThat(MagnitudeMixture.NONE.isUnlike(object(0.01, 20, 21, 22))).isFalse();
    }

    @Test
    void shouldRefuseAnotherNumberOfBands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXTURE.oddness(object(0.01, 20, 21)))
                .withMessageContaining("2 magnitudes for a mixture of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MixtureComponent(0.5, List.of(20.0), spread()))
                .withMessageContaining("1 x 1");
    }
}
