/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellTest {
    private final List<ObjectOutcome> objects = TestOutcomes.galaxies(90, 0.02);

    @Test
    void shouldPutEveryGalaxyIntoOneCell() {
        List<Cell> cells = Cell.of(objects, Visible.IMAGES, CellAxis.MAGNITUDE);

        assertThat(cells).extracting(cell -> cell.label().text()).containsExactly("21 – 22", "22 – 23");
        assertThat(cells).extracting(cell -> cell.metrics().n()).containsExactly(30, 60);
    }

    @Test
    void shouldHoldTheLowerEdgeOfABin() {
        RedshiftOutcome edge = RedshiftOutcome.of(0.3, 0.5);

        assertThat(CellAxis.TRUTH.label().of(objects.get(0), edge))
                .hasValueSatisfying(label -> assertThat(label.text()).isEqualTo("0.5 – 0.75"));
        assertThat(CellAxis.ESTIMATE.label().of(objects.get(0), RedshiftOutcome.of(-0.01, 3)))
                .hasValueSatisfying(label -> assertThat(label.text()).isEqualTo("< 0.25"));
        assertThat(CellAxis.TRUTH.label().of(objects.get(0), RedshiftOutcome.of(-0.01, 3)))
                .hasValueSatisfying(label -> assertThat(label.text()).isEqualTo("≥ 3"));
    }

    @Test
    void shouldLeaveOutWhatDoesNotTellObjectsApart() {
        assertThat(CellAxis.ALL).extracting(CellAxis::key).contains("survey", "bands", "spectrum_signal_to_noise");
        for (CellAxis axis : CellAxis.ALL.subList(3, CellAxis.ALL.size())) {
            assertThat(Cell.of(objects, Visible.IMAGES, axis)).as(axis.key()).isEmpty();
        }
    }
}
