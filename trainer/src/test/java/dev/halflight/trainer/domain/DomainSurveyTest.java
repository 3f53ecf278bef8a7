/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.AvroTrust;
import dev.halflight.trainer.data.HscLayout;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SkySettings;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DomainSurveyTest {
    private static final Tokenizer TOKENIZER = Tokenizer.unscaled(HscLayout.layout());
    private static final int SURVEYED = 300;

    private static Simulation simulation;
    private static TrainingDomain domain;
    private static final List<Observation> OTHERS = new ArrayList<>();

    @BeforeAll
    static void survey() throws Exception {
        AvroTrust.ensure();
        simulation = new SkySettings(List.of("hsc"), "", "", 17, 23, 0.2, 0.5, 0, 0, 0.1, 0).simulation();
        DomainSurvey survey = new DomainSurvey();
        for (int k = 0; k < SURVEYED; k++) {
            survey.add(TOKENIZER.tokenize(simulation.observation(7, k)));
        }
        domain = survey.domain(DomainSurveyTest::ignore);
        for (int k = 0; k < 100; k++) {
            OTHERS.add(simulation.observation(8, k));
        }
    }

    private static void ignore(long fits) {}

    private static long count(List<Observation> observations, Predicate<Tokens> what) throws Exception {
        long count = 0;
        for (Observation observation : observations) {
            count += what.test(TOKENIZER.tokenize(observation)) ? 1 : 0;
        }
        return count;
    }

    /** The observation with the pixels of g and y exchanged. */
    private static Observation swapped(Observation observation) {
        List<BandImage> images = new ArrayList<>();
        for (BandImage image : observation.getImages()) {
            Band band = image.getBand() == Band.G ? Band.Y : image.getBand() == Band.Y ? Band.G : image.getBand();
            String filter = band == image.getBand() ? image.getFilter() : band == Band.G ? "hsc.g" : "hsc.y";
            images.add(
                    BandImage.newBuilder(image).setBand(band).setFilter(filter).build());
        }
        return Observation.newBuilder(observation).setImages(images).build();
    }

    @Test
    void shouldTellSwappedBandsFromOrdinaryGalaxies() throws Exception {
        assertThat(count(OTHERS, domain::isUnlike)).isLessThanOrEqualTo(6);
        List<Observation> swapped =
                OTHERS.stream().map(DomainSurveyTest::swapped).toList();
        assertThat(count(swapped, domain::isUnlike)).isGreaterThan(90);
    }

    @Test
    void shouldTellAnotherGalaxysSpectrum() throws Exception {
        List<Observation> whole = OTHERS.stream()
                .filter(observation -> observation.getSpectrum().isPresent())
                .toList();
        List<Observation> mixed = new ArrayList<>();
        for (int k = 0; k < whole.size(); k++) {
            mixed.add(Observation.newBuilder(whole.get(k))
                    .setSpectrum(whole.get((k + 1) % whole.size()).getSpectrum().orElseThrow())
                    .build());
        }
        assertThat(whole).hasSizeGreaterThan(40);
        assertThat(count(whole, domain::isContradictory)).isLessThanOrEqualTo(2);
        assertThat(count(mixed, domain::isContradictory)).isGreaterThan(whole.size() / 2);
    }

    @Test
    void shouldSayNothingAfterTooFewGalaxies() throws Exception {
        DomainSurvey survey = new DomainSurvey();
        List<Long> fits = new ArrayList<>();

        assertThat(survey.domain(fits::add)).isEqualTo(TrainingDomain.UNKNOWN);
        survey.add(TOKENIZER.tokenize(OTHERS.get(0)));
        assertThat(survey.domain(fits::add)).isEqualTo(TrainingDomain.UNKNOWN);

        assertThat(fits).startsWith(1L, 2L, 3L, 4L, 5L, (long) DomainSurvey.FITS);
    }
}
