/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskTest {
    private final RedshiftGrid grid = new RedshiftGrid(0.001, 1792);

    /** Some peaks of any width, anywhere. */
    private float[] peaks(Random random) {
        float[] pdf = new float[grid.cells()];
        double sum = 0;
        for (int peak = 1 + random.nextInt(4); peak > 0; peak--) {
            double center = grid.cells() * random.nextDouble();
            double width = Math.exp(Math.log(400) * random.nextDouble());
            double weight = random.nextDouble();
            for (int cell = 0; cell < pdf.length; cell++) {
                double distance = (cell - center) / width;
                double value = weight / width * Math.exp(-distance * distance / 2);
                pdf[cell] += (float) value;
                sum += value;
            }
        }
        for (int cell = 0; cell < pdf.length; cell++) {
            pdf[cell] /= (float) sum;
        }
        return pdf;
    }

    private double expectedLoss(float[] pdf, int candidate) {
        double risk = 0;
        for (int cell = 0; cell < pdf.length; cell++) {
            double dz = (grid.center(cell) - grid.center(candidate)) / (1 + grid.center(cell)) / 0.15;
            risk += pdf[cell] * (1 - 1 / (1 + dz * dz));
        }
        return risk;
    }

    @Test
    void shouldFindNoWorseRedshiftThanASearchOfAllCells() {
        Random random = new Random(11);
        for (int trial = 0; trial < 60; trial++) {
            float[] pdf = peaks(random);
            double least = 1;
            int mode = 0;
            for (int cell = 0; cell < pdf.length; cell++) {
                least = Math.min(least, expectedLoss(pdf, cell));
                mode = pdf[cell] > pdf[mode] ? cell : mode;
            }
            Risk risk = new Risk(pdf, grid);
            int best = risk.leastFrom(mode);

            assertThat(expectedLoss(pdf, mode)).isGreaterThanOrEqualTo(least);
            assertThat(expectedLoss(pdf, best)).as("trial %d", trial).isCloseTo(least, within(2e-4));
            assertThat(risk.of(best)).isCloseTo(expectedLoss(pdf, best), within(1e-3));
        }
    }

    @Test
    void shouldFindARedshiftAtTheEndsOfTheGrid() {
        for (int only : new int[] {0, 3, grid.cells() - 1}) {
            float[] pdf = new float[grid.cells()];
            pdf[only] = 1;
            assertThat(new Risk(pdf, grid).leastFrom(only)).isEqualTo(only);
            assertThat(new Risk(pdf, grid).leastFrom(900)).isEqualTo(only);
        }
    }
}
