/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvolverTest {
    private static final double CENTER = 31.7;
    private static final double[] FULL = {1, 1, 1, 1, 1};
    private static final RestSpectrum STAR = new RestSpectrum(StellarLibrary.star(5000), List.of());

    @Test
    void shouldKeepTheFluxOfAGalaxy() {
        Component galaxy = Component.of(new Sersic(1, 4, 0.6, 0.5), 0, 0, STAR, 0.3, 20);

        double[] band = stamps(List.of(galaxy), 0.61)[Filter.I.ordinal()];

        assertThat(Arrays.stream(band).sum()).isCloseTo(Math.pow(10, 0.4 * 7), within(0.01 * Math.pow(10, 0.4 * 7)));
    }

    @Test
    void shouldKeepTheFluxOfAPointAndPutItWhereItIs() {
        Component point = Component.of(new PointSource(), 3.25, -2, STAR, 0, 21);

        double[] band = stamps(List.of(point), 0.7)[Filter.I.ordinal()];

        double total = Arrays.stream(band).sum();
        double column = 0;
        double row = 0;
        for (int i = 0; i < band.length; i++) {
            column += band[i] / total * (i % Stamp.SIZE);
            row += band[i] / total * (i / Stamp.SIZE);
        }
        assertThat(total).isCloseTo(Math.pow(10, 0.4 * 6), within(0.01 * Math.pow(10, 0.4 * 6)));
        assertThat(column).isCloseTo(CENTER + 3.25, within(0.02));
        assertThat(row).isCloseTo(CENTER - 2, within(0.02));
    }

    @Test
    void shouldBlurAPointToTheFullWidthAtHalfMaximum() {
        Component point = Component.of(new PointSource(), 32 - CENTER, 32 - CENTER, STAR, 0, 20);
        double fwhmPixels = 6;

        double[] band = stamps(List.of(point), fwhmPixels * Stamp.ARCSEC_PER_PIXEL)[Filter.R.ordinal()];

        double peak = band[32 * Stamp.SIZE + 32];
        assertThat(band[32 * Stamp.SIZE + 35] / peak).isCloseTo(0.5, within(0.005));
        assertThat(band[29 * Stamp.SIZE + 32] / peak).isCloseTo(0.5, within(0.005));
    }

    @Test
    void shouldHoldHalfTheLightWithinTheHalfLightRadius() {
        Component galaxy = Component.of(new Sersic(4, 6, 1, 0), 0, 0, STAR, 0, 20);

        double[] band = stamps(List.of(galaxy), 0.2)[Filter.I.ordinal()];

        double inside = 0;
        for (int i = 0; i < band.length; i++) {
            boolean within = Math.hypot(i % Stamp.SIZE - CENTER, i / Stamp.SIZE - CENTER) < 6;
            inside += within ? band[i] : 0;
        }
        assertThat(inside / Math.pow(10, 0.4 * 7)).isCloseTo(0.5, within(0.03));
    }

    @Test
    void shouldAddUpManyComponentsInEveryBand() {
        List<Component> components = List.of(
                Component.of(new Sersic(1, 3, 0.5, 1), 0, 0, STAR, 0.2, 20),
                Component.of(new Sersic(3, 2, 0.8, 1), 0, 0, STAR, 0.4, 21),
                Component.of(new PointSource(), -10, 8, STAR, 0, 22));

        double[][] together = stamps(components, 0.6);

        for (int band = 0; band < together.length; band++) {
            double[] sum = new double[Stamp.SIZE * Stamp.SIZE];
            for (Component component : components) {
                double[] alone = stamps(List.of(component), 0.6)[band];
                Arrays.setAll(sum, i -> sum[i] + alone[i]);
            }
            assertThat(together[band]).containsExactly(sum, within(1e-6));
        }
    }

    private static double[][] stamps(List<Component> components, double fwhm) {
        List<Psf> psfs = Collections.nCopies(Filter.values().length, new Psf(fwhm, 0.5));
        return new Convolver().stamps(components, CENTER, CENTER, psfs, FULL);
    }
}
