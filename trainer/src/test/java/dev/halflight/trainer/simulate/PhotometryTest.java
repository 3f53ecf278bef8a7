/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.trainer.survey.Surveys;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotometryTest {
    private static final Curve FLAT_IN_FREQUENCY = new Curve(wavelength -> Math.pow(wavelength / 5000, -2));
    private static final List<FilterTable> HSC =
            Camera.of(Surveys.builtIn().named("hsc")).filters();
    private static final int G = 0;
    private static final int R = 1;
    private static final int I = 2;
    private static final int Z = 3;
    private static final int Y = 4;
    private static final double LIGHT = 2.99792458e18;

    @Test
    void shouldGiveEqualMagnitudesInAllBandsToASpectrumFlatInFrequency() {
        double[] fluxes = Photometry.fluxes(flat(List.of()), 0, HSC);

        double expected = 5000.0 * 5000 / LIGHT;
        for (double flux : fluxes) {
            assertThat(flux / expected).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void shouldAddALineOnlyToTheBandItFallsInto() {
        RestSpectrum without = flat(List.of());
        RestSpectrum with = flat(List.of(new EmissionLine(5008.24, 100, 100)));

        double[] ratio = new double[5];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = Photometry.fluxes(with, 0.5, HSC)[i] / Photometry.fluxes(without, 0.5, HSC)[i];
        }

        assertThat(ratio[I]).isGreaterThan(1.05);
        assertThat(ratio[G]).isEqualTo(1);
        assertThat(ratio[R]).isEqualTo(1);
        assertThat(ratio[Z]).isEqualTo(1);
    }

    @Test
    void shouldReddenAnOldPopulationAsItsBreakMovesThroughTheBands() {
        RestSpectrum old = new RestSpectrum(
                new Continuum(List.of(new Continuum.Term(StellarLibrary.OLD, 1)), List.of()), List.of());

        assertThat(color(old, 0.35, G, R)).isBetween(1.1, 1.9);
        assertThat(color(old, 0.02, G, R)).isBetween(0.55, 0.9);
        assertThat(color(old, 0.75, R, I)).isBetween(1.0, 1.6);
    }

    @Test
    void shouldLoseTheLightBelowTheLymanLimit() {
        double[] fluxes = Photometry.fluxes(flat(List.of()), 5.5, HSC);

        assertThat(fluxes[G]).isZero();
        assertThat(fluxes[Y]).isPositive();
    }

    private static double color(RestSpectrum spectrum, double redshift, int blue, int red) {
        double[] fluxes = Photometry.fluxes(spectrum, redshift, HSC);
        return -2.5 * Math.log10(fluxes[blue] / fluxes[red]);
    }

    private static RestSpectrum flat(List<EmissionLine> lines) {
        return new RestSpectrum(new Continuum(List.of(new Continuum.Term(FLAT_IN_FREQUENCY, 1)), List.of()), lines);
    }
}
