/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActiveNucleusTest {
    private static final RestSpectrum HOST =
            new RestSpectrum(new Continuum(List.of(new Continuum.Term(StellarLibrary.OLD, 1)), List.of()), List.of());

    @Test
    void shouldReachFromWeakLinesToThoseThatOutshineABand() {
        double continuum = HOST.continuum().at(5008);
        double[] widths = narrow().mapToDouble(spectrum -> flux(spectrum, 5008.24) / continuum)
                .sorted()
                .toArray();

        assertThat(widths[0]).isLessThan(20);
        assertThat(widths[widths.length / 2]).isBetween(30.0, 200.0);
        assertThat(widths[widths.length - 1])
                .as("the r band is 1500 Angstrom wide")
                .isGreaterThan(1000);
    }

    @Test
    void shouldHaveTheHardRadiationOfANucleus() {
        double[] ratios = narrow().mapToDouble(s -> flux(s, 5008.24) / flux(s, 4862.71))
                .sorted()
                .toArray();

        assertThat(ratios[ratios.length / 2]).isBetween(7.0, 11.0);
        assertThat(ratios[0]).isLessThan(0.7 * ratios[ratios.length - 1]);
    }

    @Test
    void shouldAddTheLightOfTheDiscWhereTheNucleusIsSeen() {
        Draw draw = Draw.of(2, 2);
        for (int i = 0; i < 50; i++) {
            RestSpectrum seen = ActiveNucleus.broadLines(HOST, draw);

            double blue = seen.continuum().at(3000) / HOST.continuum().at(3000);
            double red = seen.continuum().at(7000) / HOST.continuum().at(7000);
            assertThat(blue).isGreaterThan(red);
            assertThat(red).isGreaterThan(1);
            assertThat(seen.lines()).isNotEmpty().allMatch(line -> line.sigma() > 600);
        }
    }

    @Test
    void shouldAddAsMuchLightAsAskedForWhateverTheDust() {
        Continuum dusty = HOST.continuum().times(Dust.REDDENING, 0.4);

        Continuum more = dusty.plus(new Curve(wavelength -> 1), 0.25);

        assertThat(more.at(5500) - dusty.at(5500)).isCloseTo(0.25, within(1e-3));
    }

    private static Stream<RestSpectrum> narrow() {
        Draw draw = Draw.of(1, 1);
        return IntStream.range(0, 300).mapToObj(i -> ActiveNucleus.narrowLines(HOST, draw));
    }

    /** The flux within 1500 km/s, wings included. */
    private static double flux(RestSpectrum spectrum, double wavelength) {
        return spectrum.lines().stream()
                .filter(line -> Math.abs(line.wavelength() / wavelength - 1) < 0.005)
                .mapToDouble(EmissionLine::flux)
                .sum();
    }
}
