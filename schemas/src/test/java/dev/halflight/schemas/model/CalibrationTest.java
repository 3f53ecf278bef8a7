/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.CalibrationAxis.Property;
import dev.halflight.schemas.model.CalibrationStage.Bands;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.002, 500);
    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);
    private static final List<Double> WIDER = List.of(0.25, 0.5, 0.75);
    private static final CalibrationAxis MAGNITUDES = new CalibrationAxis(Property.MAGNITUDE, List.of(20.0, 22.0));
    private static final CalibrationAxis REDSHIFT = new CalibrationAxis(Property.REDSHIFT, List.of(0.5));

    /** Bright objects are left as they are, faint ones get wider. */
    private final Calibration calibration = new Calibration(
            LEVELS, List.of(new CalibrationStage(false, Bands.ANY, MAGNITUDES, REDSHIFT, List.of(LEVELS, WIDER))));

    private static Circumstances images(double magnitude) {
        return new Circumstances(false, true, magnitude, 10, 0.5, 0.05);
    }

    private static RedshiftPdf gaussian(double center, double sigma) {
        float[] pdf = new float[GRID.cells()];
        for (int cell = 0; cell < pdf.length; cell++) {
            double distance = ((cell + 0.5) * GRID.step() - center) / sigma;
            pdf[cell] = (float) (Math.exp(-distance * distance / 2) * GRID.step() / (sigma * Math.sqrt(2 * Math.PI)));
        }
        return new RedshiftPdf(pdf, GRID);
    }

    private static double quantile(RedshiftPdf pdf, double probability) {
        return RedshiftSummary.quantile(pdf.probabilities(), GRID, probability);
    }

    private static void assertIsDistribution(RedshiftPdf pdf) {
        double sum = 0;
        for (float probability : pdf.probabilities()) {
            assertThat(probability).isFinite().isNotNegative();
            sum += probability;
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
    }

    @Test
    void shouldMakeWhatClaimedTooMuchWiderAtTheLevelsOfTheMap() {
        RedshiftPdf raw = gaussian(0.4, 0.03);

        RedshiftPdf calibrated = calibration.apply(raw, images(23));

        assertIsDistribution(calibrated);
        assertThat(quantile(calibrated, 0.25)).isCloseTo(quantile(raw, 0.1), within(5e-4));
        assertThat(quantile(calibrated, 0.5)).isCloseTo(quantile(raw, 0.5), within(5e-4));
        assertThat(quantile(calibrated, 0.75)).isCloseTo(quantile(raw, 0.9), within(5e-4));
    }

    /** The levels and the probabilities of a normal distribution twice as wide. */
    @Test
    void shouldKeepTheShapeOfAPeak() {
        List<Double> levels = List.of(0.0228, 0.1587, 0.3085, 0.5, 0.6915, 0.8413, 0.9772);
        List<Double> twice = List.of(0.1587, 0.3085, 0.4013, 0.5, 0.5987, 0.6915, 0.8413);
        CalibrationStage stage = new CalibrationStage(false, Bands.ANY, MAGNITUDES, REDSHIFT, List.of(twice, twice));

        RedshiftPdf calibrated = new Calibration(levels, List.of(stage)).apply(gaussian(0.4, 0.03), images(23));

        RedshiftPdf wide = gaussian(0.4, 0.06);
        assertThat(calibrated.summary().mode()).isCloseTo(wide.summary().mode(), within(0.015));
        for (int cell = 0; cell < GRID.cells(); cell++) {
            assertThat(calibrated.probabilities()[cell]).isCloseTo(wide.probabilities()[cell], within(1.5e-3f));
        }
        assertThat(wide.probabilities()[200]).isGreaterThan(0.013f);
    }

    @Test
    void shouldLeaveADistributionAloneThatIsRight() {
        RedshiftPdf raw = gaussian(0.4, 0.03);

        RedshiftPdf calibrated = calibration.apply(raw, images(19));

        for (int cell = 0; cell < GRID.cells(); cell++) {
            assertThat(calibrated.probabilities()[cell]).isCloseTo(raw.probabilities()[cell], within(1e-7f));
        }
        assertThat(Calibration.NONE.apply(raw, images(23)).probabilities()).containsExactly(raw.probabilities());
    }

    @Test
    void shouldGoBetweenTheNodes() {
        assertThat(calibration.apply(0.1, images(21))).isCloseTo(0.175, within(1e-9));
        assertThat(calibration.apply(0.1, images(21.5))).isCloseTo(0.2125, within(1e-9));
        assertThat(calibration.apply(0.1, images(30))).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void shouldTakeWhatHasNoMagnitudeForFaint() {
        assertThat(calibration.apply(0.1, images(Double.NaN))).isEqualTo(calibration.apply(0.1, images(22)));
    }

    @Test
    void shouldNotMakeTheUnlikelyImpossible() {
        RedshiftPdf raw = gaussian(0.4, 0.03);

        float[] before = raw.probabilities();
        float[] after = calibration.apply(raw, images(23)).probabilities();

        assertThat(before[350]).isBetween(1e-30f, 1e-20f);
        for (int cell = 0; cell < before.length; cell++) {
            assertThat(after[cell] > 0).as("cell %d", cell).isEqualTo(before[cell] > 0);
        }
    }

    @Test
    void shouldStandDistributionsOfEveryShape() {
        float[] certain = new float[GRID.cells()];
        certain[GRID.cells() - 1] = 1;
        float[] uniform = new float[GRID.cells()];
        Arrays.fill(uniform, 1f / uniform.length);
        float[] twoPeaks = new float[GRID.cells()];
        twoPeaks[0] = 0.4f;
        twoPeaks[300] = 0.6f;

        for (float[] shape : List.of(certain, uniform, twoPeaks)) {
            assertIsDistribution(calibration.apply(new RedshiftPdf(shape, GRID), images(23)));
        }
        RedshiftPdf kept = calibration.apply(new RedshiftPdf(certain, GRID), images(23));
        assertThat(kept.probabilities()).containsExactly(certain);
    }

    @Test
    void shouldCorrectOnlyWhatAStageIsFor() {
        CalibrationStage missing =
                new CalibrationStage(false, Bands.MISSING, MAGNITUDES, REDSHIFT, List.of(WIDER, WIDER));
        Calibration both = new Calibration(LEVELS, List.of(calibration.stages().get(0), missing));
        Circumstances complete = images(23);
        Circumstances incomplete = new Circumstances(false, false, 23, 10, 0.5, 0.05);
        Circumstances spectrum = new Circumstances(true, false, 23, 10, 0.5, 0.05);

        assertThat(both.apply(0.1, complete)).isEqualTo(calibration.apply(0.1, complete));
        assertThat(both.apply(0.1, incomplete)).isGreaterThan(both.apply(0.1, complete));
        assertThat(both.apply(0.1, spectrum)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void shouldPlaceEveryObjectOnEveryAxis() {
        Circumstances strange = new Circumstances(true, true, Double.NaN, -3, 0.5, 0);

        assertThat(new CalibrationAxis(Property.SIGNAL_TO_NOISE, List.of(0.0, 1.0)).place(strange))
                .isZero();
        assertThat(new CalibrationAxis(Property.WIDTH, List.of(-2.0, -1.0)).place(strange))
                .isZero();
        assertThat(new CalibrationAxis(Property.REDSHIFT, List.of(0.0, 0.4, 0.6)).place(strange))
                .isCloseTo(1.5, within(1e-9));
        assertThat(MAGNITUDES.place(strange)).isEqualTo(1);
    }

    @Test
    void shouldRefuseMapsThatAreNone() {
        assertThatThrownBy(() -> new Calibration(List.of(0.5, 0.5), List.of())).hasMessageContaining("must increase");
        assertThatThrownBy(() -> new Calibration(List.of(0.1, 0.5), calibration.stages()))
                .hasMessageContaining("3 values for 2 levels");
        assertThatThrownBy(() -> new CalibrationStage(false, Bands.ANY, MAGNITUDES, REDSHIFT, List.of(LEVELS)))
                .hasMessageContaining("a map for each pair of nodes");
        assertThatThrownBy(() -> new CalibrationAxis(Property.WIDTH, List.of(1.0, 0.0)))
                .hasMessageContaining("must increase");
        assertThatThrownBy(() -> new Thresholds(0.4, 0.2, 0, 0)).hasMessageContaining("0.4 and then 0.2");
    }
}
