/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvolverTest {
    private static final double SCALE = 0.168;
    private static final int SIZE = 64;
    private static final double CENTER = 31.7;
    private static final RestSpectrum STAR = new RestSpectrum(StellarLibrary.star(5000), List.of());
    private static final double[] FLUXES = {1000, 10, 1};

    @ParameterizedTest
    @CsvSource({"0.5, 0.6", "1, 1", "1, 0.25", "2.5, 0.5", "4, 0.8"})
    void shouldKeepTheFluxOfAGalaxy(double index, double axisRatio) {
        // truncated at the border of the grid, 7.9 arcsec away, the profile of n = 4 lacks the light of its wings
        double tolerance = index > 3 ? 0.06 : index > 2 ? 0.02 : 0.005;

        float[] stamp = stamp(galaxy(new Sersic(index, 0.4, axisRatio, 0.5)), 0.61);

        assertThat(Moments.of(stamp, SIZE).flux()).isCloseTo(1000, within(tolerance * 1000));
    }

    @Test
    void shouldKeepTheFluxOfAPointAndPutItWhereItIs() {
        Moments moments = Moments.of(stamp(point(3.25, -2), 0.7), SIZE);

        assertThat(moments.flux()).isCloseTo(1000, within(10.0));
        assertThat(moments.column()).isCloseTo(CENTER + 3.25, within(0.02));
        assertThat(moments.row()).isCloseTo(CENTER - 2, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.008, 1.4})
    void shouldBlurAPointToTheFullWidthAtHalfMaximum(double fwhm) {
        // an even number of pixels in half a width puts the half maximum on a pixel
        double pixels = 2 * Math.rint(fwhm / SCALE / 2);
        int half = (int) (pixels / 2);

        float[] stamp = stamp(point(32 - CENTER, 32 - CENTER), pixels * SCALE);

        float peak = stamp[32 * SIZE + 32];
        assertThat(stamp[32 * SIZE + 32 + half] / peak).isCloseTo(0.5f, within(0.02f));
        assertThat(stamp[(32 - half) * SIZE + 32] / peak).isCloseTo(0.5f, within(0.02f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1, 2.5, 4})
    void shouldHoldHalfTheLightWithinTheHalfLightRadius(double index) {
        double radius = 6;

        float[] stamp = stamp(galaxy(new Sersic(index, radius * SCALE, 1, 0)), 0.2);

        double inside = 0;
        for (int i = 0; i < stamp.length; i++) {
            boolean within = Math.hypot(i % SIZE - CENTER, i / SIZE - CENTER) < radius;
            inside += within ? stamp[i] : 0;
        }
        assertThat(inside / 1000).isCloseTo(0.5, within(0.03));
    }

    @Test
    void shouldAddUpManyComponentsInEveryBand() {
        List<Component> components =
                List.of(galaxy(new Sersic(1, 0.5, 0.5, 1)), galaxy(new Sersic(3, 0.34, 0.8, 1)), point(-10, 8));
        List<double[]> counts = List.of(FLUXES, new double[] {500, 50, 20}, new double[] {10, 20, 30});

        float[][] together = stamps(components, counts);

        for (int band = 0; band < together.length; band++) {
            float[] sum = new float[SIZE * SIZE];
            for (int i = 0; i < components.size(); i++) {
                float[] alone = stamps(List.of(components.get(i)), List.of(counts.get(i)))[band];
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += alone[k];
                }
            }
            assertThat(together[band]).containsExactly(sum, within(1e-3f));
        }
    }

    private static Component galaxy(Sersic shape) {
        return Component.of(shape, 0, 0, STAR, 0.3, 20);
    }

    /** A star so many pixels from the center. */
    private static Component point(double columns, double rows) {
        return Component.of(new PointSource(), columns * SCALE, rows * SCALE, STAR, 0, 21);
    }

    private static float[] stamp(Component component, double fwhm) {
        List<Psf> psf = List.of(new Psf(fwhm, 0.5));
        return new Convolver(SIZE, SCALE)
                .stamps(List.of(component), List.of(new double[] {1000}), CENTER, CENTER, psf)[0];
    }

    private static float[][] stamps(List<Component> components, List<double[]> counts) {
        List<Psf> psfs = Collections.nCopies(FLUXES.length, new Psf(0.6, 0.5));
        return new Convolver(SIZE, SCALE).stamps(components, counts, CENTER, CENTER, psfs);
    }
}
