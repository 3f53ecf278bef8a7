/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.wire.Floats;
import dev.halflight.trainer.catalog.CatalogGalaxy;
import dev.halflight.trainer.catalog.Magnitude;
import dev.halflight.trainer.catalog.Position;
import dev.halflight.trainer.survey.Survey;
import dev.halflight.trainer.survey.Surveys;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.Observation;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PainterTest {
    private static final Position FIELD = new Position(215, 53);
    private static final double ERROR = 0.05;
    private static final double TOTAL = 4.5;

    private final Painter painter = new Painter(Surveys.builtIn().named("cfht"), SkyModel.parametric());
    private final CatalogGalaxy galaxy = galaxy(0.8, OptionalDouble.of(ERROR));

    @Test
    void shouldHaveTheLightThatTheCatalogMeasured() {
        for (int band = 0; band < 4; band++) {
            String filter = image(0, band).getFilter();
            int index = band;
            double[] magnitudes = LongStream.range(0, 21)
                    .mapToDouble(seed -> magnitude(image(seed, index)))
                    .sorted()
                    .toArray();
            assertThat(magnitudes[magnitudes.length / 2]).as(filter).isCloseTo(galaxy.magnitude(filter), within(0.02));
        }
    }

    @Test
    void shouldHaveTheColorsThatTheCatalogMeasuredOnAnyShape() {
        for (long seed = 0; seed < 21; seed++) {
            double color = magnitude(image(seed, 0)) - magnitude(image(seed, 2));
            assertThat(color).isCloseTo(galaxy.color("cfht.g", "cfht.i"), within(0.02));
        }
    }

    @Test
    void shouldHaveTheErrorThatTheCatalogGives() {
        double[] excess = LongStream.range(0, 150)
                .mapToDouble(seed -> {
                    BandImage truth = painter.truth(galaxy, "cfht.i", FIELD, seed)
                            .getImages()
                            .get(0);
                    BandImage image = painter.observed(galaxy, "cfht.i", FIELD, seed)
                            .getImages()
                            .get(0);
                    return light(image, 1) / light(truth, 1) - 1;
                })
                .toArray();
        double variance =
                Arrays.stream(excess).map(value -> value * value).average().orElseThrow();
        assertThat(2.5 / Math.log(10) * Math.sqrt(variance)).isCloseTo(ERROR, within(0.2 * ERROR));
    }

    @Test
    void shouldSayWhatIsKnown() {
        Observation observation = painter.observed(galaxy, "cfht.i", FIELD, 3);
        assertThat(observation.getObjectId()).isEqualTo("deep2-7");
        assertThat(observation.getSurvey()).isEqualTo("cfht");
        assertThat(observation.getKnownRedshift()).contains(0.8);
        assertThat(observation.getKnownClass()).contains(ObjectClass.GALAXY);
        assertThat(observation.getRa()).isEqualTo(215);
        assertThat(observation.getImages())
                .extracting(BandImage::getFilter)
                .containsExactly("cfht.g", "cfht.r", "cfht.i", "subaru.y");
    }

    @Test
    void shouldBeTheSameForTheSameSeed() {
        Observation first = painter.observed(galaxy, "cfht.i", FIELD, 3);
        assertThat(painter.observed(galaxy, "cfht.i", FIELD, 3)).isEqualTo(first);
        assertThat(painter.observed(galaxy, "cfht.i", FIELD, 4)).isNotEqualTo(first);
    }

    @Test
    void shouldTakeTheDepthOfCoaddsWhereTheCatalogGivesNoErrors() {
        CatalogGalaxy without = galaxy(0.8, OptionalDouble.empty());
        BandImage image =
                painter.observed(without, "cfht.i", FIELD, 3).getImages().get(2);
        Survey survey = Surveys.builtIn().named("cfht");
        double shallow = survey.skySigma(survey.filter(Band.I).orElseThrow());
        assertThat(image.getNoiseSigma().orElseThrow()).isCloseTo(shallow / 6.31, within(0.01 * shallow));
    }

    private BandImage image(long seed, int band) {
        return painter.truth(galaxy, "cfht.i", FIELD, seed).getImages().get(band);
    }

    private static double magnitude(BandImage image) {
        return image.getZeroPoint() - 2.5 * Math.log10(light(image, TOTAL));
    }

    private static CatalogGalaxy galaxy(double redshift, OptionalDouble error) {
        return new CatalogGalaxy(
                "deep2-7",
                Optional.empty(),
                redshift,
                Map.of(
                        "cfht.g", new Magnitude(24.1, error),
                        "cfht.r", new Magnitude(23.4, error),
                        "cfht.i", new Magnitude(22.6, error),
                        "subaru.y", new Magnitude(22.1, error)),
                Optional.empty());
    }

    /** Sum of the pixels within a radius of the object in arcsec. */
    private static double light(BandImage image, double radius) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        double scale = image.getPixelToSky().get(3);
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            double dx = i % image.getWidth() - image.getObjectX();
            double dy = i / image.getWidth() - image.getObjectY();
            sum += Math.hypot(dx, dy) * scale < radius ? pixels[i] : 0;
        }
        return sum;
    }
}
