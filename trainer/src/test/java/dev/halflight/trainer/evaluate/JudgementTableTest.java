/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.trainer.evaluate.JudgementTable.FlagRow;
import dev.halflight.trainer.evaluate.JudgementTable.UseRow;
import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTableTest {
    private static final RedshiftOutcome RIGHT = RedshiftOutcome.of(1, 1);
    private static final RedshiftOutcome WRONG = RedshiftOutcome.of(2, 1);

    /** 30 without a flag of which 3 are wrong, 20 with one of which 10 are wrong, a star and a quasar of which one has it. */
    private static JudgementTable table() {
        List<ObjectOutcome> objects = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            objects.add(TestOutcomes.galaxy("a" + k, k < 3 ? WRONG : RIGHT, RedshiftUse.RECOMMENDED, List.of()));
        }
        for (int k = 0; k < 20; k++) {
            objects.add(TestOutcomes.galaxy(
                    "b" + k, k < 10 ? WRONG : RIGHT, RedshiftUse.CAUTION, List.of(Flag.BANDS_MISSING)));
        }
        objects.add(TestOutcomes.notGalaxy("star", ObjectClass.STAR, RedshiftUse.CAUTION, List.of(Flag.BANDS_MISSING)));
        objects.add(TestOutcomes.notGalaxy("quasar", ObjectClass.QUASAR, RedshiftUse.DO_NOT_USE, List.of()));
        return JudgementTable.of(objects);
    }

    @Test
    void shouldFindTheOutliersOfEachUse() {
        List<UseRow> uses = table().uses();

        assertThat(uses).extracting(UseRow::use).containsExactly(RedshiftUse.values());
        assertThat(uses).extracting(UseRow::share).containsExactly(30 / 52.0, 21 / 52.0, 1 / 52.0);
        assertThat(uses).extracting(UseRow::notGalaxies).containsExactly(0L, 1L, 1L);
        assertThat(uses.get(0).galaxies().value(Metric.OUTLIER_FRACTION)).contains(0.1);
        assertThat(uses.get(1).galaxies().value(Metric.OUTLIER_FRACTION)).contains(0.5);
        assertThat(uses.get(2).galaxies().n()).isZero();
    }

    @Test
    void shouldFindTheOutliersWithAFlagAndWithout() {
        FlagRow row = table().flags().stream()
                .filter(flag -> flag.flag() == Flag.BANDS_MISSING)
                .findFirst()
                .orElseThrow();

        assertThat(row.share()).isEqualTo(21 / 52.0);
        assertThat(row.with().n()).isEqualTo(20);
        assertThat(row.with().value(Metric.OUTLIER_FRACTION)).contains(0.5);
        assertThat(row.without().n()).isEqualTo(30);
        assertThat(row.without().value(Metric.OUTLIER_FRACTION)).contains(0.1);
        assertThat(row.notGalaxies()).isEqualTo(0.5);
    }
}
