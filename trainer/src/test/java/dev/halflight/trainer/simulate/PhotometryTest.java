/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhotometryTest {
    private static final Curve FLAT_IN_FREQUENCY = new Curve(wavelength -> Math.pow(wavelength / 5000, -2));
    private static final double LIGHT = 2.99792458e18;

    @Test
    void shouldGiveEqualMagnitudesInAllBandsToASpectrumFlatInFrequency() {
        double[] fluxes = Photometry.fluxes(flat(List.of()), 0);

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
            ratio[i] = Photometry.fluxes(with, 0.5)[i] / Photometry.fluxes(without, 0.5)[i];
        }

        assertThat(ratio[Filter.I.ordinal()]).isGreaterThan(1.05);
        assertThat(ratio[Filter.G.ordinal()]).isEqualTo(1);
        assertThat(ratio[Filter.R.ordinal()]).isEqualTo(1);
        assertThat(ratio[Filter.Z.ordinal()]).isEqualTo(1);
    }

    @Test
    void shouldReddenAnOldPopulationAsItsBreakMovesThroughTheBands() {
        RestSpectrum old = new RestSpectrum(
                new Continuum(List.of(new Continuum.Term(StellarLibrary.OLD, 1)), List.of()), List.of());

        assertThat(color(old, 0.35, Filter.G, Filter.R)).isBetween(1.1, 1.9);
        assertThat(color(old, 0.02, Filter.G, Filter.R)).isBetween(0.55, 0.9);
        assertThat(color(old, 0.75, Filter.R, Filter.I)).isBetween(1.0, 1.6);
    }

    @Test
    void shouldLoseTheLightBelowTheLymanLimit() {
        double[] fluxes = Photometry.fluxes(flat(List.of()), 5.5);

        assertThat(fluxes[Filter.G.ordinal()]).isZero();
        assertThat(fluxes[Filter.Y.ordinal()]).isPositive();
    }

    private static double color(RestSpectrum spectrum, double redshift, Filter blue, Filter red) {
        double[] fluxes = Photometry.fluxes(spectrum, redshift);
        return -2.5 * Math.log10(fluxes[blue.ordinal()] / fluxes[red.ordinal()]);
    }

    private static RestSpectrum flat(List<EmissionLine> lines) {
        return new RestSpectrum(new Continuum(List.of(new Continuum.Term(FLAT_IN_FREQUENCY, 1)), List.of()), lines);
    }
}
