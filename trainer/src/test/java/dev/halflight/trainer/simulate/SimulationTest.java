/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.wire.Floats;
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
