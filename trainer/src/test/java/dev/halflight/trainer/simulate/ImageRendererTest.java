/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.trainer.survey.Passband;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.SurveyFilter;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.BandImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRendererTest {
    private static final double AB_ZERO = 48.6;
    private static final double LIGHT = 2.99792458e18;
    private static final RestSpectrum OLD = new RestSpectrum(
            new Continuum(List.of(new Continuum.Term(StellarLibrary.OLD, 1)), List.of()),
            List.of(new EmissionLine(5008.24, 30, 150)));

    @ParameterizedTest
    @ValueSource(strings = {"hsc", "lsst", "panstarrs", "sdss", "decam", "cfht"})
    void shouldGiveEveryFilterTheMagnitudeOfTheSpectrumThroughIt(String name) {
        Camera camera = Camera.of(Surveys.builtIn().named(name));
        Component galaxy = Component.of(new Sersic(1, 0.3, 0.7, 1), 0, 0, OLD, 0.47, 20);

        List<BandImage> images = ImageRenderer.truth(List.of(galaxy), plain(camera, 0));

        assertThat(images).hasSameSizeAs(camera.survey().filters());
        for (int i = 0; i < images.size(); i++) {
            double rendered = magnitude(images.get(i));
            double integrated =
                    magnitude(galaxy, camera.survey().filters().get(i).passband());
            assertThat(rendered).as(images.get(i).getFilter()).isCloseTo(integrated, within(0.01));
        }
    }

    @Test
    void shouldAddTheNoiseOfTheSkyAndOfTheLight() {
        Camera camera = Camera.of(Surveys.builtIn().named("hsc"));
        Component star = Component.of(new PointSource(), 0, 0, OLD, 0, 15);
        Pointing pointing = plain(camera, 0.1);
        Exposure exposure = pointing.exposures().get(2);
        float[] expected = Floats.fromBytes(
                ImageRenderer.truth(List.of(star), pointing).get(2).getPixels());

        double sky = 0;
        int skyPixels = 0;
        double light = 0;
        int lightPixels = 0;
        for (int run = 0; run < 40; run++) {
            BandImage image = ImageRenderer.observed(List.of(star), pointing, Draw.of(9, run))
                    .get(2);
            float[] pixels = Floats.fromBytes(image.getPixels());
            for (int k = 0; k < pixels.length; k++) {
                double difference = pixels[k] - expected[k];
                boolean bright = expected[k] > 400;
                boolean dark = expected[k] < 0.1;
                if (image.getBadPixels().isPresent() || Double.isNaN(difference)) {
                    continue;
                }
                skyPixels += dark ? 1 : 0;
                sky += dark ? difference * difference : 0;
                lightPixels += bright ? 1 : 0;
                double variance = exposure.sigma() * exposure.sigma() + expected[k] / exposure.gain();
                light += bright ? difference * difference / variance : 0;
            }
        }

        assertThat(skyPixels).isGreaterThan(20_000);
        assertThat(Math.sqrt(sky / skyPixels) / exposure.sigma()).isCloseTo(1, within(0.01));
        assertThat(lightPixels).isGreaterThan(1000);
        assertThat(Math.sqrt(light / lightPixels)).isCloseTo(1, within(0.05));
    }

    private static Pointing plain(Camera camera, double correlation) {
        Survey survey = camera.survey();
        double center = (camera.size() - 1) / 2.0;
        List<Exposure> exposures = new ArrayList<>();
        for (int i = 0; i < survey.filters().size(); i++) {
            SurveyFilter filter = survey.filters().get(i);
            Psf psf = new Psf(3.2 * survey.pixelScale(), 0.2);
            exposures.add(new Exposure(
                    i, filter, psf, 1, survey.skySigma(filter), filter.gain(), center, center, psf.fwhm()));
        }
        return new Pointing(camera, center + 0.3, center - 0.2, correlation, exposures);
    }

    private static double magnitude(BandImage image) {
        double sum = 0;
        for (float pixel : Floats.fromBytes(image.getPixels())) {
            sum += pixel;
        }
        return image.getZeroPoint() - 2.5 * Math.log10(sum);
    }

    /** The AB magnitude of a component, integrated at steps of an Angstrom. */
    private static double magnitude(Component component, Passband passband) {
        double[] wavelengths = new double[(int) (passband.end() - passband.start())];
        for (int i = 0; i < wavelengths.length; i++) {
            wavelengths[i] = passband.start() + i;
        }
        double[] flux = new double[wavelengths.length];
        FluxModel.add(flux, wavelengths, component, 1, Spectrograph.BOSS);
        double energy = 0;
        double reference = 0;
        for (int i = 0; i < flux.length; i++) {
            double transmission = passband.transmission(wavelengths[i]);
            energy += flux[i] * transmission * wavelengths[i];
            reference += transmission * LIGHT / wavelengths[i];
        }
        return -2.5 * Math.log10(energy * 1e-17 / reference) - AB_ZERO;
    }
}
