/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Spectrum;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final SurveyMix HSC = SimulationConfig.STANDARD.surveys();
    private static final List<Observation> SKY = sky(SimulationConfig.STANDARD, 150);

    @Test
    void shouldGiveTheSameBytesForTheSameSeedAndIndex() throws IOException {
        Simulation another = new Simulation(SimulationConfig.STANDARD);

        Observation later = another.observation(3, 17);

        assertThat(later.toByteBuffer()).isEqualTo(SKY.get(17).toByteBuffer());
        assertThat(another.observation(4, 17).toByteBuffer())
                .isNotEqualTo(SKY.get(17).toByteBuffer());
    }

    @Test
    void shouldNotChangeImagesWhenOnlyTheShareOfSpectraChanges() {
        List<Observation> without = sky(SimulationConfig.STANDARD.withSpectra(0), 20);

        for (int i = 0; i < without.size(); i++) {
            assertThat(without.get(i).getSpectrum()).isEmpty();
            assertThat(without.get(i).getImages()).isEqualTo(SKY.get(i).getImages());
        }
    }

    @Test
    void shouldKnowTheRedshiftOfGalaxiesAndQuasarsButNotOfStars() {
        List<Observation> sky = sky(new SimulationConfig(17, 24, 0.2, 0, 0.3, 0.3, 0, 0, HSC), 60);

        assertThat(sky)
                .extracting(observation -> observation.getKnownClass().orElseThrow())
                .contains(ObjectClass.values());
        for (Observation observation : sky) {
            boolean star = observation.getKnownClass().orElseThrow() == ObjectClass.STAR;
            assertThat(observation.getKnownRedshift().isEmpty()).isEqualTo(star);
            assertThat(observation.getKnownRedshift().orElse(0.5)).isBetween(0.01, 5.0);
        }
    }

    @Test
    void shouldLeaveOutTheBandsThatAreMissing() {
        List<Observation> complete = sky(new SimulationConfig(17, 24, 0.2, 0, 0, 0, 0, 0, HSC), 20);
        List<Observation> incomplete = sky(new SimulationConfig(17, 24, 0.2, 0, 0, 0, 0, 1, HSC), 20);

        assertThat(complete).allMatch(observation -> observation.getImages().size() == 5);
        assertThat(incomplete)
                .allMatch(observation -> observation.getImages().size() < 5
                        && observation.getImages().size() >= 3);
    }

    @Test
    void shouldWriteImagesAsTheRecordPromises() {
        for (Observation observation : SKY) {
            assertThat(new HashSet<>(bands(observation))).hasSameSizeAs(bands(observation));
            for (BandImage image : observation.getImages()) {
                float[] pixels = Floats.fromBytes(image.getPixels());
                assertThat(pixels).hasSize(64 * 64);
                assertThat(image.getFilter()).startsWith("hsc.");
                assertThat(image.getPixelToSky()).containsExactly(-0.168, 0.0, 0.0, 0.168);
                assertThat(image.getObjectX()).isBetween(28.0, 35.0);
                assertThat(image.getNoiseSigma().orElseThrow()).isPositive();
                assertThat(IntStream.range(0, pixels.length).filter(i -> Float.isInfinite(pixels[i])))
                        .isEmpty();
            }
        }
    }

    @Test
    void shouldGiveTheBrighterHalfASpectrum() {
        long count = SKY.stream().filter(o -> o.getSpectrum().isPresent()).count();

        assertThat(count / (double) SKY.size()).isBetween(0.35, 0.65);
    }

    @Test
    void shouldGiveSpectraOfUsableButLimitedQuality() {
        double[] ratios = SKY.stream()
                .flatMap(observation -> observation.getSpectrum().stream())
                .mapToDouble(SimulationTest::signalToNoise)
                .sorted()
                .toArray();

        assertThat(ratios[ratios.length / 2])
                .as("median of a sample's signal to noise")
                .isBetween(0.4, 6.0);
        assertThat(ratios[ratios.length - 1]).isBetween(5.0, 150.0);
    }

    @Test
    void shouldObserveBySurveysThatDifferInPixelsFiltersAndDepth() {
        SurveyMix all = SurveyMix.of(Surveys.builtIn().all());
        List<Observation> sky = sky(SimulationConfig.STANDARD.withSurveys(all), 120);

        assertThat(sky)
                .extracting(Observation::getSurvey)
                .contains("hsc", "lsst", "panstarrs", "sdss", "decam", "cfht");
        for (Observation observation : sky) {
            for (BandImage image : observation.getImages()) {
                double side = image.getWidth() * image.getPixelToSky().get(3);
                assertThat(side).isBetween(64 * 0.168 - 1e-9, 64 * 0.168 + 2);
                assertThat(Floats.fromBytes(image.getPixels())).hasSize(image.getWidth() * image.getHeight());
            }
        }
        assertThat(sky.stream().filter(Observation::getDereddened))
                .isNotEmpty()
                .allMatch(observation -> observation.getEbv().isPresent());
    }

    @Test
    void shouldListOnlyWhatAShallowSurveyDetects() {
        Survey sdss = Surveys.builtIn().named("sdss");
        SimulationConfig faint = new SimulationConfig(21, 24, 0.2, 0, 0, 0, 0, 0, SurveyMix.of(List.of(sdss)));
        SimulationConfig fainter = new SimulationConfig(22, 24, 0.2, 0, 0, 0, 0, 0, SurveyMix.of(List.of(sdss)));

        List<Observation> sky = sky(faint, 20);

        for (int i = 0; i < sky.size(); i++) {
            BandImage image = new Simulation(faint).truth(3, i).getImages().get(3);
            assertThat(magnitude(image)).isLessThan(22.2 - 0.75 + 0.5);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation(fainter))
                .withMessageContaining("sdss sees objects down to magnitude 21.4");
    }

    @Test
    void shouldHaveATruthThatLacksOnlyTheNoise() {
        Simulation simulation = new Simulation(SimulationConfig.STANDARD);
        double squares = 0;
        long pixels = 0;

        for (int i = 0; i < 30; i++) {
            Observation observation = SKY.get(i);
            Observation truth = simulation.truth(3, i);
            assertThat(bands(truth)).isEqualTo(bands(observation));
            assertThat(truth.getObjectId()).isEqualTo(observation.getObjectId());
            assertThat(truth.getKnownRedshift()).isEqualTo(observation.getKnownRedshift());
            assertThat(truth.getSpectrum().map(Spectrum::getWavelength))
                    .isEqualTo(observation.getSpectrum().map(Spectrum::getWavelength));
            for (int band = 0; band < observation.getImages().size(); band++) {
                BandImage noisy = observation.getImages().get(band);
                BandImage clean = truth.getImages().get(band);
                assertThat(clean.getPsfFwhm()).isEqualTo(noisy.getPsfFwhm());
                assertThat(clean.getObjectX()).isEqualTo(noisy.getObjectX());
                assertThat(clean.getBadPixels()).isEmpty();
                float[] measured = Floats.fromBytes(noisy.getPixels());
                float[] expected = Floats.fromBytes(clean.getPixels());
                double sigma = noisy.getNoiseSigma().orElseThrow();
                for (int k = 0; k < measured.length; k++) {
                    double difference = (measured[k] - expected[k]) / sigma;
                    if (expected[k] < sigma && Math.abs(difference) < 6) {
                        squares += difference * difference;
                        pixels++;
                    }
                }
            }
        }

        assertThat(pixels).isGreaterThan(100_000);
        assertThat(Math.sqrt(squares / pixels)).isCloseTo(1, within(0.02));
    }

    @Test
    void shouldHaveTrueSpectraThatTheMeasuredOnesScatterAbout() {
        Observation truth = new Simulation(SimulationConfig.STANDARD.withSpectra(1)).truth(5, 1);
        Observation measured = new Simulation(SimulationConfig.STANDARD.withSpectra(1)).observation(5, 1);
        float[] expected = Floats.fromBytes(truth.getSpectrum().orElseThrow().getFlux());
        float[] flux = Floats.fromBytes(measured.getSpectrum().orElseThrow().getFlux());
        float[] weight = Floats.fromBytes(measured.getSpectrum().orElseThrow().getInverseVariance());

        double squares = 0;
        int good = 0;
        for (int i = 0; i < flux.length; i++) {
            squares += Math.pow(flux[i] - expected[i], 2) * weight[i];
            good += weight[i] > 0 ? 1 : 0;
        }

        assertThat(good).isGreaterThan(3000);
        assertThat(squares / good).isCloseTo(1, within(0.15));
    }

    private static double magnitude(BandImage image) {
        double sum = 0;
        for (float pixel : Floats.fromBytes(image.getPixels())) {
            sum += pixel;
        }
        return image.getZeroPoint() - 2.5 * Math.log10(sum);
    }

    private static double signalToNoise(Spectrum spectrum) {
        float[] wavelength = Floats.fromBytes(spectrum.getWavelength());
        float[] flux = Floats.fromBytes(spectrum.getFlux());
        float[] inverseVariance = Floats.fromBytes(spectrum.getInverseVariance());
        assertThat(flux).hasSameSizeAs(wavelength);
        assertThat(inverseVariance).hasSameSizeAs(wavelength);
        double[] ratios = IntStream.range(1, flux.length)
                .peek(i -> assertThat(wavelength[i]).isGreaterThan(wavelength[i - 1]))
                .filter(i -> inverseVariance[i] > 0 && wavelength[i] > 6400 && wavelength[i] < 7200)
                .mapToDouble(i -> flux[i] * Math.sqrt(inverseVariance[i]))
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }

    private static List<Band> bands(Observation observation) {
        return observation.getImages().stream().map(BandImage::getBand).toList();
    }

    private static List<Observation> sky(SimulationConfig config, int count) {
        Simulation simulation = new Simulation(config);
        return LongStream.range(0, count)
                .mapToObj(index -> simulation.observation(3, index))
                .toList();
    }
}
