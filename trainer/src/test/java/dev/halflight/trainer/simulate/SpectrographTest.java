/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpectrographTest {
    private static final Continuum DARK =
            new Continuum(List.of(new Continuum.Term(new Curve(wavelength -> 0), 1)), List.of());
    private static final double NARROW = 5;

    @ParameterizedTest
    @EnumSource
    void shouldKeepTheFluxOfALineWhateverItsResolution(Spectrograph spectrograph) {
        WavelengthGrid grid = spectrograph.wavelengths(Draw.of(1, 1));
        for (double observed : new double[] {4000, 6000, 9000}) {
            double[] flux = line(spectrograph, grid, observed);

            double sum = 0;
            for (int i = 0; i < flux.length; i++) {
                sum += flux[i] * grid.step(i);
            }
            assertThat(sum).isCloseTo(100, within(0.5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBroadenANarrowLineByItsResolution(Spectrograph spectrograph) {
        WavelengthGrid grid = spectrograph.wavelengths(Draw.of(1, 1));
        for (double observed : new double[] {4000, 9000}) {
            double[] flux = line(spectrograph, grid, observed);

            double sum = 0;
            double square = 0;
            for (int i = 0; i < flux.length; i++) {
                double offset = grid.wavelengths()[i] - observed;
                sum += flux[i] * grid.step(i);
                square += flux[i] * grid.step(i) * offset * offset;
            }
            double fullWidth = 2.3548 * Math.sqrt(square / sum);
            assertThat(observed / fullWidth)
                    .isCloseTo(spectrograph.resolution(observed), within(0.02 * spectrograph.resolution(observed)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldResolveMoreTowardsTheRed(Spectrograph spectrograph) {
        assertThat(spectrograph.resolution(3700)).isBetween(1400.0, 2200.0);
        assertThat(spectrograph.resolution(9700)).isGreaterThan(1.4 * spectrograph.resolution(3700));
    }

    @Test
    void shouldSampleAsTheSurveysDo() {
        WavelengthGrid desi = Spectrograph.DESI.wavelengths(Draw.of(1, 1));
        WavelengthGrid boss = Spectrograph.BOSS.wavelengths(Draw.of(1, 1));

        assertThat(desi.size()).isEqualTo(7781);
        assertThat(desi.wavelengths()[7780]).isCloseTo(9824, within(1e-6));
        assertThat(Math.log10(boss.wavelengths()[100] / boss.wavelengths()[99])).isCloseTo(1e-4, within(1e-9));
        assertThat(boss.wavelengths()[0]).isBetween(3559.0, 3621.0);
    }

    @Test
    void shouldMeasureTwiceWhereArmsOverlap() {
        WavelengthGrid grid = Spectrograph.DESI.wavelengths(Draw.of(1, 1));
        int inside = SkyBrightness.firstFrom(grid.wavelengths(), 5780);
        int outside = SkyBrightness.firstFrom(grid.wavelengths(), 5740);

        assertThat(grid.noise()[outside] / grid.noise()[inside]).isCloseTo(Math.sqrt(2), within(0.02));
    }

    @Test
    void shouldBeDrawnAllOfThem() {
        Set<Spectrograph> drawn = EnumSet.noneOf(Spectrograph.class);
        Draw draw = Draw.of(2, 1);
        for (int i = 0; i < 50; i++) {
            drawn.add(Spectrograph.draw(draw));
        }

        assertThat(drawn).containsExactlyInAnyOrder(Spectrograph.values());
    }

    private static double[] line(Spectrograph spectrograph, WavelengthGrid grid, double observed) {
        double redshift = 0.2;
        RestSpectrum spectrum = new RestSpectrum(
                DARK, List.of(new EmissionLine(observed / (1 + redshift), 100 / (1 + redshift), NARROW)));
        double[] flux = new double[grid.size()];
        FluxModel.add(
                flux,
                grid.wavelengths(),
                new Component(new PointSource(), 0, 0, spectrum, redshift, 1),
                1,
                spectrograph);
        return flux;
    }
}
