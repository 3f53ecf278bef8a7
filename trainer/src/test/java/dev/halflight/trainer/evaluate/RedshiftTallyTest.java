/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.RedshiftGrid;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RedshiftTallyTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.01, 100);

    private final RedshiftTally tally = new RedshiftTally(GRID);
    private final Figures figures = new Figures();

    @Test
    void shouldFindNothingToFaultInTheTruth() {
        for (int cell = 10; cell < 60; cell += 10) {
            tally.add(certain(cell), GRID.center(cell));
        }
        tally.report(figures, "photoz");
        assertThat(figures.all())
                .containsEntry("photoz.n", 5.0)
                .containsEntry("photoz.sigma_nmad", 0.0)
                .containsEntry("photoz.bias", 0.0)
                .containsEntry("photoz.outlier_fraction", 0.0)
                .containsEntry("photoz.crps", 0.0)
                .containsEntry("photoz.coverage68", 1.0)
                .containsEntry("photoz.ratio_to_guess", 0.0);
        assertThat(figures.of("photoz.guess_mean_sigma_nmad").orElseThrow()).isGreaterThan(0.05);
    }

    @Test
    void shouldMeasureHowFarAMistakeIsOff() {
        tally.add(certain(20), GRID.redshift(55));
        tally.report(figures, "photoz");
        assertThat(figures.of("photoz.crps"))
                .hasValueSatisfying(value -> assertThat(value).isEqualTo(35 * 0.01, within(1e-6)));
        assertThat(figures.of("photoz.outlier_fraction")).hasValue(1.0);
        assertThat(figures.of("photoz.coverage95")).hasValue(0.0);
        assertThat(tally.ranks()).containsExactly(1.0);
    }

    @Test
    void shouldRankTheTruthInsideTheDistribution() {
        float[] uniform = new float[GRID.cells()];
        Arrays.fill(uniform, 1f / GRID.cells());
        for (int position = 0; position < 100; position++) {
            tally.add(uniform, GRID.redshift(position + 0.25));
        }
        for (int position = 0; position < 100; position++) {
            assertThat(tally.ranks().get(position)).isEqualTo((position + 0.25) / 100, within(1e-5));
        }
        tally.report(figures, "photoz");
        assertThat(figures.of("photoz.coverage68")).hasValue(0.68);
        assertThat(figures.of("photoz.coverage95")).hasValue(0.95);
    }

    @Test
    void shouldReportNothingOfNoObjects() {
        tally.report(figures, "specz");
        assertThat(figures.all()).isEmpty();
    }

    private static float[] certain(int cell) {
        float[] pdf = new float[GRID.cells()];
        pdf[cell] = 1;
        return pdf;
    }
}
