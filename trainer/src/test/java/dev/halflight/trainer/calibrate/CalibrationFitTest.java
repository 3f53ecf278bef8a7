/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.CalibrationStage;
import dev.halflight.schemas.model.Circumstances;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The distributions are normal ones in ln(1+z). With images alone they are too narrow by half at magnitude 19, and too wide and too low
 * at magnitude 23; with a spectrum they are right.
 */
class CalibrationFitTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.002, 800);
    private static final double SIGMA = 0.03;

    private record Galaxy(Circumstances circumstances, RedshiftPdf pdf, double truth) {
        Rank rank() {
            return new Rank(circumstances, pdf.around(truth));
        }
    }

    private static List<Galaxy> learnedFrom;
    private static List<Galaxy> others;
    private static Calibration calibration;

    @BeforeAll
    static void fit() {
        Random random = new Random(5);
        learnedFrom = galaxies(random);
        others = galaxies(random);
        calibration = CalibrationFit.of(learnedFrom.stream().map(Galaxy::rank).toList());
    }

    private static List<Galaxy> galaxies(Random random) {
        List<Galaxy> galaxies = new ArrayList<>();
        for (int k = 0; k < 4500; k++) {
            int kind = k % 3;
            double place = 0.3 + 0.3 * random.nextDouble();
            double error = SIGMA * random.nextGaussian();
            double[] truths = {place + 2 * error, place + 0.02 + 0.5 * error, place + error};
            double magnitude = kind == 0 ? 19 : 23;
            Circumstances circumstances =
                    new Circumstances(kind == 2, k % 7 != 0, magnitude, 10, Math.expm1(place), 2 * SIGMA);
            galaxies.add(new Galaxy(circumstances, normal(place), Math.expm1(truths[kind])));
        }
        return galaxies;
    }

    private static RedshiftPdf normal(double place) {
        float[] pdf = new float[GRID.cells()];
        for (int cell = 0; cell < pdf.length; cell++) {
            double distance = ((cell + 0.5) * GRID.step() - place) / SIGMA;
            pdf[cell] = (float) (Math.exp(-distance * distance / 2) * GRID.step() / (SIGMA * Math.sqrt(2 * Math.PI)));
        }
        return new RedshiftPdf(pdf, GRID);
    }

    private static double[] coverage(boolean spectrum, double magnitude, Calibration by) {
        double[] within = new double[2];
        int n = 0;
        for (Galaxy galaxy : others) {
            Circumstances of = galaxy.circumstances();
            if (of.spectrum() == spectrum && of.magnitude() == magnitude) {
                RedshiftOutcome outcome = RedshiftOutcome.of(by.apply(galaxy.pdf(), of), galaxy.truth());
                within[0] += outcome.pdf().orElseThrow().within68() ? 1 : 0;
                within[1] += outcome.pdf().orElseThrow().within95() ? 1 : 0;
                n++;
            }
        }
        return new double[] {within[0] / n, within[1] / n};
    }

    @Test
    void shouldMakeTheIntervalsRightWhereTheyWereTooNarrow() {
        assertThat(coverage(false, 19, Calibration.NONE)[0]).isLessThan(0.45);

        double[] after = coverage(false, 19, calibration);

        assertThat(after[0]).isCloseTo(0.68, within(0.04));
        assertThat(after[1]).isCloseTo(0.95, within(0.025));
    }

    @Test
    void shouldMakeTheIntervalsRightWhereTheyWereTooWideAndTooLow() {
        assertThat(coverage(false, 23, Calibration.NONE)[0]).isGreaterThan(0.72);

        double[] after = coverage(false, 23, calibration);

        assertThat(after[0]).isCloseTo(0.68, within(0.04));
        assertThat(after[1]).isCloseTo(0.95, within(0.025));
    }

    @Test
    void shouldKeepIntervalsThatWereRight() {
        assertThat(coverage(true, 23, Calibration.NONE)[0]).isCloseTo(0.68, within(0.03));
        assertThat(coverage(true, 23, calibration)[0]).isCloseTo(0.68, within(0.03));
    }

    @Test
    void shouldKeepTheShapeOfADistribution() {
        for (Galaxy galaxy : others.subList(0, 300)) {
            RedshiftPdf calibrated = calibration.apply(galaxy.pdf(), galaxy.circumstances());
            double shift = Math.log1p(calibrated.summary().mode())
                    - Math.log1p(galaxy.pdf().summary().mode());
            assertThat(Math.abs(shift)).isLessThan(SIGMA);
        }
    }

    @Test
    void shouldMakeProbabilitiesThatIncreaseEverywhere() {
        for (Galaxy galaxy : others.subList(0, 100)) {
            double below = 0;
            for (int k = 1; k <= 1000; k++) {
                double upTo = calibration.apply(k / 1000.0, galaxy.circumstances());
                assertThat(upTo).isGreaterThan(below);
                below = upTo;
            }
        }
    }

    @Test
    void shouldChangeNothingOfWhatWasNeverSeen() {
        Circumstances faint = new Circumstances(false, true, 26, 0.1, 3.5, 0.9);

        assertThat(calibration.apply(0.16, faint)).isCloseTo(0.16, within(1e-9));
    }

    @Test
    void shouldLearnLittleFromAFewObjects() {
        Calibration ofFew = CalibrationFit.of(
                learnedFrom.subList(0, 6).stream().map(Galaxy::rank).toList());

        assertThat(ofFew.apply(0.16, learnedFrom.get(0).circumstances())).isCloseTo(0.16, within(0.1));
    }

    @Test
    void shouldFitIntoACard() {
        long values = calibration.stages().stream()
                .map(CalibrationStage::maps)
                .mapToLong(maps -> (long) maps.size() * CalibrationFit.LEVELS.size())
                .sum();

        assertThat(values).isLessThan(10_000);
    }
}
