/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Spectrum;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiberSpectrumTest {
    private static final double DEPTH = 0.1;

    @ParameterizedTest
    @EnumSource
    void shouldStateItsNoise(Spectrograph spectrograph) {
        double deviation = deviation(spectrograph, SkyResidual.NONE, noise -> true);

        assertThat(deviation)
                .as("squared deviation in units of the inverse variance")
                .isCloseTo(1, within(0.05));
    }

    @Test
    void shouldLeaveMoreThanItsNoiseAtTheLinesOfTheSkyAndNothingElsewhere() {
        SkyResidual residual = new SkyResidual(0.02, 0.02, 0);

        assertThat(deviation(Spectrograph.SDSS, residual, noise -> noise < 1.1)).isCloseTo(1, within(0.12));
        assertThat(deviation(Spectrograph.SDSS, residual, noise -> noise > 4)).isGreaterThan(1.5);
    }

    @Test
    void shouldBeNoisierWhereTheObjectIsBright() {
        WavelengthGrid grid = Spectrograph.BOSS.wavelengths(Draw.of(1, 1));
        double[] bright = new double[grid.size()];
        Arrays.fill(bright, 3 * Spectrograph.BOSS.sky());

        double[] dark = FiberSpectrum.noise(new double[grid.size()], grid, DEPTH, Spectrograph.BOSS.sky());
        double[] noisy = FiberSpectrum.noise(bright, grid, DEPTH, Spectrograph.BOSS.sky());

        assertThat(noisy[500] / dark[500]).isCloseTo(2, within(1e-9));
    }

    @Test
    void shouldNeverCallASampleGoodThatWasLost() {
        Draw draw = Draw.of(3, 3);
        int lost = 0;
        for (int i = 0; i < 40; i++) {
            WavelengthGrid grid = WavelengthGrid.LINEAR;
            float[] wavelength = new float[grid.size()];
            float[] flux = new float[grid.size()];
            float[] inverseVariance = new float[grid.size()];
            for (int k = 0; k < flux.length; k++) {
                wavelength[k] = (float) grid.wavelengths()[k];
                inverseVariance[k] = 4;
            }
            SpectrumGaps.apply(flux, inverseVariance, draw);
            SpectrumGaps.loseArm(wavelength, flux, inverseVariance, draw);
            for (int k = 0; k < flux.length; k++) {
                assertThat(flux[k] == 0 || inverseVariance[k] == 0).isTrue();
                lost += inverseVariance[k] == 0 ? 1 : 0;
            }
        }
        assertThat(lost).isBetween(200, 60_000);
    }

    @Test
    void shouldStepFromArmToArmOnlyWhereThereAreArms() {
        double[] wavelengths = {5000, 5001, 7000, 7001};

        double[] steps = Calibration.draw(Spectrograph.DESI, Draw.of(1, 2)).steps();
        double[] joined = new Calibration(0, new double[] {0.02, -0.01, 0}).factors(wavelengths);

        assertThat(steps).hasSize(3);
        assertThat(Calibration.draw(Spectrograph.SDSS, Draw.of(1, 2)).steps()).isEmpty();
        assertThat(joined).containsExactly(new double[] {1.02, 1.02, 0.99, 0.99}, within(1e-12));
        assertThat(new Calibration(0.03, new double[0]).factors(new double[] {6500, 9750}))
                .containsExactly(new double[] {1, 1.03}, within(1e-12));
    }

    /** The mean squared flux times inverse variance of a fiber without an object, over samples of some noise. */
    private static double deviation(Spectrograph spectrograph, SkyResidual residual, DoublePredicate which) {
        Draw draw = Draw.of(5, 1);
        WavelengthGrid grid = spectrograph.wavelengths(draw);
        double[] flux = new double[grid.size()];
        double[] sigma = FiberSpectrum.noise(flux, grid, DEPTH, spectrograph.sky());

        Spectrum spectrum = new FiberSpectrum(spectrograph, grid, flux, sigma).observed(residual, draw);
        float[] measured = Floats.fromBytes(spectrum.getFlux());
        float[] inverseVariance = Floats.fromBytes(spectrum.getInverseVariance());
        return IntStream.range(0, measured.length)
                .filter(i -> inverseVariance[i] > 0 && which.test(grid.noise()[i]))
                .mapToDouble(i -> measured[i] * measured[i] * inverseVariance[i])
                .average()
                .orElseThrow();
    }
}
