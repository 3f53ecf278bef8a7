/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyReferenceTest {
    private final AnomalyReference reference =
            new AnomalyReference(List.of(20.0), List.of(List.of(1.0, 2.0, 4.0), List.of(10.0, 20.0, 40.0)));

    @Test
    void shouldInterpolateBetweenTheQuantilesOfTheObjectsBrightness() {
        assertThat(reference.percentile(3, 19)).isCloseTo(75, within(1e-9));
        assertThat(reference.percentile(15, 21)).isCloseTo(25, within(1e-9));
    }

    @Test
    void shouldStayWithinZeroAndAHundred() {
        assertThat(reference.percentile(0, 19)).isZero();
        assertThat(reference.percentile(1000, 19)).isEqualTo(100);
    }

    @Test
    void shouldTakeAnObjectWithoutAMagnitudeForAFaintOne() {
        assertThat(reference.percentile(15, Double.NaN)).isCloseTo(25, within(1e-9));
    }

    @Test
    void shouldRefuseBinsThatDoNotFitTheEdges() {
        assertThatThrownBy(() -> new AnomalyReference(List.of(20.0), List.of(List.of(1.0, 2.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
