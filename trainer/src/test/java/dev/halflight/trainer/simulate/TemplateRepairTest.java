/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TemplateRepairTest {
    private static final double SAMPLE = 1e-3;

    @Test
    void leavesTheFluxAt5500AngstromAsItIs() {
        assertThat(TemplateRepair.OLD.logFactor(5500)).isZero();
        assertThat(TemplateRepair.YOUNG.logFactor(5500)).isZero();
    }

    @Test
    void weakensTheBreakOfStarFormingGalaxies() {
        assertThat(TemplateRepair.YOUNG.logFactor(4200) - TemplateRepair.YOUNG.logFactor(3800))
                .isCloseTo(-0.195, within(SAMPLE));
    }

    @Test
    void isStraightBetweenKnotsInTheLogarithmOfTheWavelength() {
        double middle = Math.sqrt(6500 * 8000);

        assertThat(TemplateRepair.YOUNG.logFactor(middle)).isCloseTo((0.021 - 0.127) / 2, within(1e-9));
    }

    @Test
    void isConstantBeyondTheKnots() {
        assertThat(TemplateRepair.YOUNG.logFactor(900)).isEqualTo(0.213);
        assertThat(TemplateRepair.YOUNG.logFactor(11_000)).isEqualTo(-0.127);
    }

    @Test
    void isTabulatedAsACurveOfTheRestFrame() {
        int index = (int) RestGrid.COARSE.index(4200);

        assertThat((double) TemplateRepair.YOUNG.curve().on(RestGrid.COARSE)[index])
                .isCloseTo(TemplateRepair.YOUNG.logFactor(4200), within(5e-3));
    }
}
