/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FluxModelTest {
    private static final Continuum OLD = new Continuum(List.of(new Continuum.Term(StellarLibrary.OLD, 1)), List.of());

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.31, 0.62})
    void shouldMoveALineWithTheRedshiftAndKeepItsFlux(double redshift) {
        RestSpectrum with = new RestSpectrum(OLD, List.of(new EmissionLine(5008.24, 40, 150)));
        double[] wavelengths = wavelengths();

        double[] line = flux(with, redshift, wavelengths);
        double[] continuum = flux(new RestSpectrum(OLD, List.of()), redshift, wavelengths);

        double sum = 0;
        double center = 0;
        for (int i = 0; i < line.length; i++) {
            sum += line[i] - continuum[i];
            center += (line[i] - continuum[i]) * wavelengths[i];
        }
        assertThat(center / sum).isCloseTo(5008.24 * (1 + redshift), within(0.05));
        assertThat(sum).isCloseTo(40 * (1 + redshift), within(0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.31, 0.62})
    void shouldMoveTheBreakWithTheRedshift(double redshift) {
        double[] wavelengths = wavelengths();

        double[] flux = flux(new RestSpectrum(OLD, List.of()), redshift, wavelengths);

        double below = mean(flux, wavelengths, 3850 * (1 + redshift), 3950 * (1 + redshift));
        double above = mean(flux, wavelengths, 4000 * (1 + redshift), 4100 * (1 + redshift));
        assertThat(above / below).as("the index D4000 of an old galaxy").isBetween(1.5, 2.3);
    }

    @Test
    void shouldAgreeWithTheMagnitude() {
        double[] wavelengths = wavelengths();
        Component component = Component.of(new PointSource(), 0, 0, new RestSpectrum(OLD, List.of()), 0.3, 20);

        double[] flux = new double[wavelengths.length];
        FluxModel.add(flux, wavelengths, component, 1, Spectrograph.BOSS);

        // at 7733 Angstrom, 20 mag is 3.631e-28 erg/s/cm2/Hz, or 1.82e-17 erg/s/cm2/Angstrom
        assertThat(mean(flux, wavelengths, 6975, 8548)).isCloseTo(1.82, within(0.1));
    }

    private static double[] flux(RestSpectrum spectrum, double redshift, double[] wavelengths) {
        double[] flux = new double[wavelengths.length];
        FluxModel.add(
                flux, wavelengths, new Component(new PointSource(), 0, 0, spectrum, redshift, 1), 1, Spectrograph.BOSS);
        return flux;
    }

    private static double mean(double[] flux, double[] wavelengths, double from, double to) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < flux.length; i++) {
            if (wavelengths[i] >= from && wavelengths[i] < to) {
                sum += flux[i];
                count++;
            }
        }
        return sum / count;
    }

    private static double[] wavelengths() {
        double[] wavelengths = new double[6000];
        for (int i = 0; i < wavelengths.length; i++) {
            wavelengths[i] = 3600 + i;
        }
        return wavelengths;
    }
}
