/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.Circumstances;
import dev.halflight.trainer.evaluate.TestOutcomes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationCheckTest {
    /** Objects whose PIT values are spread evenly over the middle of such a width. */
    private static List<CheckedRedshift> evenly(
            int count, boolean spectrum, double magnitude, boolean natural, double before, double after) {
        List<CheckedRedshift> redshifts = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double place = (k + 0.5) / count - 0.5;
            redshifts.add(new CheckedRedshift(
                    new Circumstances(spectrum, true, magnitude, 10, 0.6, 0.05),
                    natural,
                    TestOutcomes.redshift(0.6, 0.6, 0.5 + before * place),
                    TestOutcomes.redshift(0.6, 0.6, 0.5 + after * place)));
        }
        return redshifts;
    }

    @Test
    void shouldPutTheWorstCellFirst() {
        List<CheckedRedshift> redshifts = evenly(200, false, 21.5, true, 0.8, 1);
        redshifts.addAll(evenly(100, false, 22.5, true, 1, 0.75));
        redshifts.addAll(evenly(99, false, 23.5, true, 1, 0.5));

        List<CheckedCell> cells = CalibrationCheck.of(redshifts).cells();

        assertThat(cells).hasSize(2);
        assertThat(cells.get(0).name()).contains("images, all bands", "magnitude 22.0 to 23.0", "photo-z 0.5 to 0.75");
        assertThat(cells.get(0).before()).isCloseTo(0.68, within(0.011));
        assertThat(cells.get(0).after()).isCloseTo(0.68 / 0.75, within(0.011));
        assertThat(cells.get(0).error()).isCloseTo(Math.sqrt(0.68 * 0.32 / 100), within(1e-9));
        assertThat(cells.get(1).n()).isEqualTo(200);
        assertThat(cells.get(1).before()).isCloseTo(0.85, within(0.011));
        assertThat(cells.get(1).miss()).isLessThan(0.011);
        assertThat(cells.get(1).pitBefore()).isCloseTo(0.1, within(0.01));
        assertThat(cells.get(1).pitAfter()).isLessThan(0.01);
    }

    @Test
    void shouldJudgeTheWholeByWhatIsMetInNature() {
        List<CheckedRedshift> redshifts = evenly(100, false, 18.5, false, 0.5, 0.5);
        redshifts.addAll(evenly(100, false, 23.5, true, 0.5, 1));
        redshifts.addAll(evenly(40, true, 23.5, true, 1, 1));

        List<CheckedCell> overall = CalibrationCheck.of(redshifts).overall();

        assertThat(overall).extracting(CheckedCell::key).containsExactly("photoz", "specz");
        assertThat(overall).extracting(CheckedCell::n).containsExactly(100, 40);
        assertThat(overall.get(0).after()).isCloseTo(0.68, within(0.011));
        assertThat(overall.get(0).pitAfter()).isLessThan(0.01);
    }
}
