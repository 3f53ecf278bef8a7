/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.tokens.Stretch;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFitTest {
    private static final double PLACE = SpectralLine.H_ALPHA.place(PlantedGalaxy.LAYOUT, PlantedGalaxy.REDSHIFT);

    private static double[] flux(ReconstructedTokens galaxy) {
        double[] flux = new double[galaxy.spectrum().length];
        for (int k = 0; k < flux.length; k++) {
            flux[k] = PlantedGalaxy.LAYOUT.spectrumSoftening() * Stretch.sinh(galaxy.spectrum()[k]);
        }
        return flux;
    }

    private static Optional<LineFit> fit(double[] flux, double[] weights) {
        return LineFit.of(PlantedGalaxy.LAYOUT, flux, weights, PLACE, 30);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void shouldRecoverAPlantedGaussian() {
        double[] flux = flux(PlantedGalaxy.of(1, 100, 4.5, 2));

        LineFit fit = fit(flux, ones(flux.length)).orElseThrow();

        assertThat(fit.center()).isEqualTo(PlantedGalaxy.center() + 2, within(0.01));
        assertThat(fit.flux()).isEqualTo(100, within(0.5));
        assertThat(fit.width()).isEqualTo(4.5, within(0.02));
    }

    @Test
    void shouldRecoverAPlantedGaussianFromNoiseAndPassOverBadSamples() {
        double[] flux = flux(PlantedGalaxy.of(1, 200, 5, 0));
        double[] weights = ones(flux.length);
        Random random = new Random(3);
        for (int k = 0; k < flux.length; k++) {
            flux[k] += 0.3 * random.nextGaussian();
        }
        int bad = (int) PLACE + 6;
        flux[bad] = 1e4;
        weights[bad] = 0;

        LineFit fit = fit(flux, weights).orElseThrow();

        assertThat(fit.center()).isEqualTo(PlantedGalaxy.center(), within(0.3));
        assertThat(fit.flux()).isEqualTo(200, within(8.0));
        assertThat(fit.width()).isEqualTo(5, within(0.3));
    }

    @Test
    void shouldFindNoLineInAnAbsorptionOrBeyondTheGrid() {
        double[] absorbed = flux(PlantedGalaxy.of(1, -30, 4, 0));
        double[] flux = flux(PlantedGalaxy.of(1, 100, 4, 0));

        assertThat(fit(absorbed, ones(absorbed.length))).isEmpty();
        assertThat(LineFit.of(PlantedGalaxy.LAYOUT, flux, ones(flux.length), 5, 30))
                .isEmpty();
        assertThat(fit(flux, new double[flux.length])).isEmpty();
    }
}
