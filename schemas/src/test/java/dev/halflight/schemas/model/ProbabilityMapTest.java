/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProbabilityMapTest {
    private static final double[] CLAIMED = {0.01, 0.2, 0.5, 0.9};

    private final ProbabilityMap map = new ProbabilityMap(CLAIMED, new double[] {0.2, 0.21, 0.22, 0.999});

    @Test
    void shouldGoThroughItsPointsAndBothEnds() {
        assertThat(map.at(0)).isZero();
        assertThat(map.at(0.01)).isCloseTo(0.2, within(1e-12));
        assertThat(map.at(0.5)).isCloseTo(0.22, within(1e-12));
        assertThat(map.at(1)).isEqualTo(1);
    }

    @Test
    void shouldIncreaseHoweverUnevenItIs() {
        for (int k = 0; k < 10_000; k++) {
            assertThat(map.at((k + 1) / 10_000.0)).isGreaterThan(map.at(k / 10_000.0));
        }
    }

    @Test
    void shouldHaveContinuousSlopes() {
        for (double point : CLAIMED) {
            double before = map.at(point) - map.at(point - 1e-6);
            double after = map.at(point + 1e-6) - map.at(point);
            assertThat(after / before).isCloseTo(1, within(1e-2));
        }
    }

    @Test
    void shouldNeitherCutOffNorBlowUpTailsBeyondItsPoints() {
        double[] ends = {0.01, 0.02, 0.98, 0.99};
        ProbabilityMap narrow = new ProbabilityMap(ends, new double[] {1e-5, 0.02, 0.98, 1 - 1e-5});
        ProbabilityMap wide = new ProbabilityMap(ends, new double[] {0.0199, 0.02, 0.98, 0.9801});

        assertThat(narrow.at(1e-6)).isCloseTo(1e-13, within(1e-14));
        assertThat(wide.at(1e-6)).isBetween(1e-6, 0.0199);
        assertThat(wide.at(1 - 1e-6)).isBetween(0.9801, 1 - 1e-6);
    }

    @Test
    void shouldChangeNothingIfEveryPointIsRight() {
        ProbabilityMap identity = new ProbabilityMap(CLAIMED, CLAIMED);

        for (double probability : new double[] {0, 0.005, 0.3, 0.77, 1}) {
            assertThat(identity.at(probability)).isCloseTo(probability, within(1e-12));
        }
    }
}
