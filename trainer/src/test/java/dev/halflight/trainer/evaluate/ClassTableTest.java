/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.v1.ObjectClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassTableTest {
    private static ClassOutcome outcome(ObjectClass known, ObjectClass likeliest, double probability) {
        return new ClassOutcome(known, likeliest, probability);
    }

    /** The two at 0.9 and more are right and average 0.95; of the two at 0.6 one is right: (2 x 0.05 + 2 x 0.1) / 4 = 0.075. */
    @Test
    void shouldCountAndCalibrate() {
        ClassTable table = ClassTable.of(List.of(
                outcome(ObjectClass.STAR, ObjectClass.STAR, 1),
                outcome(ObjectClass.GALAXY, ObjectClass.GALAXY, 0.9),
                outcome(ObjectClass.GALAXY, ObjectClass.GALAXY, 0.6),
                outcome(ObjectClass.GALAXY, ObjectClass.QUASAR, 0.6)));

        assertThat(table.n(ObjectClass.GALAXY)).isEqualTo(3);
        assertThat(table.count(ObjectClass.GALAXY, ObjectClass.GALAXY)).isEqualTo(2);
        assertThat(table.count(ObjectClass.GALAXY, ObjectClass.QUASAR)).isEqualTo(1);
        assertThat(table.count(ObjectClass.GALAXY, ObjectClass.STAR)).isZero();
        assertThat(table.n(ObjectClass.QUASAR)).isZero();
        assertThat(table.reliability()).extracting(ClassTable.Reliability::n).containsExactly(2, 2);
        assertThat(table.reliability())
                .extracting(ClassTable.Reliability::right)
                .containsExactly(0.5, 1.0);
        assertThat(table.calibrationError()).isCloseTo(0.075, within(1e-9));
    }
}
