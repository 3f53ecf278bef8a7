/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RedshiftGridTest {
    private final RedshiftGrid grid = new RedshiftGrid(0.1, 5);

    @Test
    void shouldPlaceAPeakBetweenCells() {
        assertThat(grid.peak(new float[] {0, 0, 1, 0, 0})).isCloseTo(0.25, within(1e-9));
        assertThat(grid.peak(new float[] {0, 0, 0.5f, 0.5f, 0})).isCloseTo(0.3, within(1e-7));
    }

    @Test
    void shouldNotLetAFarPeakMoveTheHighestOne() {
        assertThat(grid.peak(new float[] {0.6f, 0, 0, 0, 0.4f})).isCloseTo(0.05, within(1e-7));
    }

    @Test
    void shouldPlaceAPeakAtTheEdge() {
        assertThat(grid.peak(new float[] {0, 0, 0, 0.25f, 0.75f})).isCloseTo(0.425, within(1e-7));
    }
}
