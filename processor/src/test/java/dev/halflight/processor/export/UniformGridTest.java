/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.EnrichedRecords;
import dev.halflight.v1.RedshiftEstimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UniformGridTest {
    private static final int CELLS = 1792;
    private static final double CELL = 0.001;

    private static RedshiftEstimate estimate(List<Float> pdf) {
        return RedshiftEstimate.newBuilder(EnrichedRecords.estimate(0))
                .setGridStep(CELL)
                .setPdf(pdf)
                .build();
    }

    private static RedshiftEstimate only(int cell) {
        List<Float> pdf = new ArrayList<>(Collections.nCopies(CELLS, 0f));
        pdf.set(cell, 1f);
        return estimate(pdf);
    }

    /** The sum and the mean by the trapezoid rule. */
    private static double[] integrals(UniformGrid grid, float[] densities) {
        double[] z = grid.redshifts();
        double sum = 0;
        double moment = 0;
        for (int k = 1; k < z.length; k++) {
            sum += (z[k] - z[k - 1]) * (densities[k] + densities[k - 1]) / 2;
            moment += (z[k] - z[k - 1]) * (z[k] * densities[k] + z[k - 1] * densities[k - 1]) / 2;
        }
        return new double[] {sum, moment};
    }

    @Test
    void shouldCoverTheGridOfTheEstimate() {
        UniformGrid grid = UniformGrid.covering(only(0), 0.002);

        assertThat(grid.redshifts()).startsWith(0).hasSize(2502);
        assertThat(grid.redshifts()[2501]).isGreaterThanOrEqualTo(Math.expm1(CELLS * CELL));
    }

    @Test
    void shouldKeepEveryProbabilityAndTheMean() {
        Random random = new Random(3);
        List<Float> pdf = new ArrayList<>();
        double sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            pdf.add((float) Math.exp(-Math.pow((cell - 400) / 60.0, 2)) * random.nextFloat());
            sum += pdf.get(cell);
        }
        double mean = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            mean += pdf.get(cell) / sum * Math.expm1((cell + 0.5) * CELL);
        }
        RedshiftEstimate estimate = estimate(pdf);
        UniformGrid grid = UniformGrid.covering(estimate, 0.002);

        double[] integrals = integrals(grid, grid.densities(estimate));

        assertThat(integrals[0]).isCloseTo(1, within(1e-6));
        assertThat(integrals[1]).isCloseTo(mean, within(1e-5));
    }

    @Test
    void shouldNotLoseADistributionThatIsNarrowerThanItsStep() {
        RedshiftEstimate estimate = only(170);
        UniformGrid grid = UniformGrid.covering(estimate, 0.01);

        double[] integrals = integrals(grid, grid.densities(estimate));

        assertThat(integrals[0]).isCloseTo(1, within(1e-6));
        assertThat(integrals[1]).isCloseTo(Math.expm1(0.1705), within(0.005));
    }

    @Test
    void shouldCountWhatIsBeyondTheEndAtTheEnd() {
        UniformGrid grid = new UniformGrid(0.1, 11);

        float[] densities = grid.densities(only(CELLS - 1));

        assertThat(densities[10]).isCloseTo(10f, within(1e-4f));
        assertThat(densities).containsOnly(0f, densities[10]);
    }

    @Test
    void shouldHaveTheDensityOfAnEvenDistribution() {
        List<Float> pdf = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            pdf.add((float) ((Math.expm1((cell + 1) * CELL) - Math.expm1(cell * CELL)) / Math.expm1(CELLS * CELL)));
        }
        float[] densities = new UniformGrid(0.002, 2400).densities(estimate(pdf));

        float even = (float) (1 / Math.expm1(CELLS * CELL));
        for (int k = 0; k < 2399; k++) {
            assertThat(densities[k]).isCloseTo(even, within(even * 1e-3f));
        }
    }
}
