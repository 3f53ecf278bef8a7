/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.schemas.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.schemas.domain.MagnitudeMixture;
import dev.halflight.schemas.domain.MixtureComponent;
import dev.halflight.schemas.domain.TrainingDomain;
import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.model.RedshiftPdf;
import dev.halflight.schemas.model.RedshiftSummary;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.schemas.tokens.Cutout;
import dev.halflight.schemas.tokens.TestLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Flag;
import dev.halflight.v1.Observation;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final RedshiftGrid GRID = new RedshiftGrid(0.001, 1792);
    private static final Tokenizer TOKENIZER = Tokenizer.unscaled(TestLayout.layout());
    private static final ClassProbabilities GALAXY = new ClassProbabilities(0.1f, 0.8f, 0.1f);
    private static final Optional<RedshiftSummary> SHARP = around(0.5, 0.01);
    private static final Optional<RedshiftSummary> NONE = Optional.empty();

    private final BandImage green = image(Band.G);
    private final BandImage red = image(Band.R);
    private final Observation observation = Cutout.observation(green, red);

    private static BandImage image(Band band) {
        return Cutout.image(band, 64, 0.168, 0, Cutout.blob(1000, 1, 0, 0)).build();
    }

    /** A flat distribution in ln(1+z), of the given half width there. */
    private static Optional<RedshiftSummary> around(double redshift, double halfWidth) {
        float[] pdf = new float[GRID.cells()];
        int first = GRID.cell(Math.exp(Math.log1p(redshift) - halfWidth) - 1);
        int last = GRID.cell(Math.exp(Math.log1p(redshift) + halfWidth) - 1);
        Arrays.fill(pdf, first, last + 1, 1f / (last + 1 - first));
        return Optional.of(new RedshiftPdf(pdf, GRID).summary());
    }

    private static Observation withSpectrum(Observation observation, int measuredSamples) {
        float[] wavelength = new float[4000];
        float[] flux = new float[4000];
        float[] weight = new float[4000];
        for (int k = 0; k < 4000; k++) {
            wavelength[k] = 3600 + 1.6f * k;
            flux[k] = 3;
        }
        Arrays.fill(weight, 0, measuredSamples, 4);
        return Cutout.withSpectrum(observation, wavelength, flux, weight);
    }

    private static Judgement judge(
            Observation observation,
            Optional<RedshiftSummary> photoz,
            Optional<RedshiftSummary> specz,
            ClassProbabilities classes)
            throws Exception {
        return Judgement.of(TOKENIZER.tokenize(observation), photoz, specz, classes, Criteria.UNMEASURED);
    }

    private static Judgement judge(Observation observation, Optional<RedshiftSummary> photoz) throws Exception {
        return judge(observation, photoz, NONE, GALAXY);
    }

    private static void assertOnly(Judgement judgement, Flag flag, RedshiftUse use) {
        assertThat(judgement.flags()).containsExactly(flag);
        assertThat(judgement.use()).isEqualTo(use);
    }

    @Test
    void shouldRecommendASharpRedshiftOfAWholeObservation() throws Exception {
        Judgement judgement = judge(observation, SHARP);

        assertThat(judgement.flags()).isEmpty();
        assertThat(judgement.use()).isEqualTo(RedshiftUse.RECOMMENDED);
        assertThat(judgement.method()).isEqualTo(RedshiftMethod.PHOTOZ);
        assertThat(judgement.redshift()).isEqualTo(SHARP.orElseThrow());
    }

    @Test
    void shouldPreferTheSpectrum() throws Exception {
        Optional<RedshiftSummary> specz = around(0.51, 0.005);

        Judgement judgement = judge(withSpectrum(observation, 4000), SHARP, specz, GALAXY);

        assertThat(judgement.flags()).isEmpty();
        assertThat(judgement.method()).isEqualTo(RedshiftMethod.SPECZ);
        assertThat(judgement.redshift()).isEqualTo(specz.orElseThrow());
    }

    @Test
    void shouldJudgeNothingWithoutARedshift() {
        assertThatThrownBy(() -> judge(observation, NONE)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void shouldFlagAFilterThatTheModelDoesNotKnow() throws Exception {
        BandImage other = BandImage.newBuilder(green).setFilter("sdss.g").build();

        assertOnly(judge(Cutout.observation(other, red), SHARP), Flag.OUT_OF_DOMAIN, RedshiftUse.CAUTION);
    }

    @Test
    void shouldFlagAMissingBand() throws Exception {
        assertOnly(
                judge(withSpectrum(Cutout.observation(red), 4000), SHARP, SHARP, GALAXY),
                Flag.BANDS_MISSING,
                RedshiftUse.RECOMMENDED);
    }

    @Test
    void shouldRecommendNoRedshiftOfASingleBand() throws Exception {
        assertOnly(judge(Cutout.observation(red), SHARP), Flag.BANDS_MISSING, RedshiftUse.CAUTION);
    }

    @Test
    void shouldFlagColorsUnlikeThoseOfTheTrainingSet() throws Exception {
        MagnitudeMixture red = mixture(List.of(22.0, 20.0), List.of(List.of(1.01, 1.0), List.of(1.0, 1.01)));
        Criteria criteria = criteria(new TrainingDomain(red, MagnitudeMixture.NONE, 2));
        Judgement gray = Judgement.of(TOKENIZER.tokenize(observation), SHARP, NONE, GALAXY, criteria);

        assertThat(judge(observation, SHARP).flags()).isEmpty();
        assertOnly(gray, Flag.OUT_OF_DOMAIN, RedshiftUse.CAUTION);
    }

    @Test
    void shouldFlagASpectrumOfOtherColorsThanTheImages() throws Exception {
        Criteria criteria = criteria(new TrainingDomain(MagnitudeMixture.NONE, MagnitudeMixture.NONE, 2));
        // constant per wavelength is (4791 / 6214)^2 as bright per frequency in g as in r
        BandImage same =
                Cutout.image(Band.G, 64, 0.168, 0, Cutout.blob(594, 1, 0, 0)).build();
        Tokens alike = TOKENIZER.tokenize(withSpectrum(Cutout.observation(same, red), 4000));
        Tokens different = TOKENIZER.tokenize(withSpectrum(observation, 4000));

        assertThat(Judgement.of(alike, SHARP, SHARP, GALAXY, criteria).flags()).isEmpty();
        assertOnly(Judgement.of(different, SHARP, SHARP, GALAXY, criteria), Flag.CONFLICT, RedshiftUse.CAUTION);
    }

    private static MagnitudeMixture mixture(List<Double> mean, List<List<Double>> covariance) {
        return new MagnitudeMixture(List.of(new MixtureComponent(1, mean, covariance)), 2.5);
    }

    private static Criteria criteria(TrainingDomain domain) {
        return new Criteria(Thresholds.UNMEASURED, domain);
    }

    @Test
    void shouldFlagASpectrumOfMereNoise() throws Exception {
        float[] wavelength = new float[4000];
        float[] weight = new float[4000];
        Arrays.fill(weight, 4);
        for (int k = 0; k < 4000; k++) {
            wavelength[k] = 3600 + 1.6f * k;
        }
        Observation zero = Cutout.withSpectrum(observation, wavelength, new float[4000], weight);

        assertOnly(judge(zero, SHARP, SHARP, GALAXY), Flag.OUT_OF_DOMAIN, RedshiftUse.CAUTION);
    }

    @Test
    void shouldFlagASpectrumOfWhichNothingCanBeUsed() throws Exception {
        assertOnly(judge(withSpectrum(observation, 0), SHARP), Flag.TRUNCATED, RedshiftUse.CAUTION);
    }

    @Test
    void shouldFlagReddeningThatIsNeitherKnownNorCorrected() throws Exception {
        Observation unknown = Observation.newBuilder(observation).setEbv(null).build();
        Observation corrected =
                Observation.newBuilder(unknown).setDereddened(true).build();

        assertOnly(judge(unknown, SHARP), Flag.EBV_UNKNOWN, RedshiftUse.RECOMMENDED);
        assertThat(judge(corrected, SHARP).flags()).isEmpty();
    }

    @Test
    void shouldFlagImagesOfWhichLittleCanBeUsed() throws Exception {
        Observation half = Cutout.observation(withoutItsLastRows(green), withoutItsLastRows(red));

        assertOnly(judge(half, SHARP), Flag.TRUNCATED, RedshiftUse.RECOMMENDED);
    }

    private static BandImage withoutItsLastRows(BandImage image) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        Arrays.fill(pixels, 30 * 64, pixels.length, Float.NaN);
        return BandImage.newBuilder(image).setPixels(Floats.toBytes(pixels)).build();
    }

    @Test
    void shouldFlagASpectrumOfWhichLittleCanBeUsed() throws Exception {
        assertOnly(
                judge(withSpectrum(observation, 1000), SHARP, SHARP, GALAXY), Flag.TRUNCATED, RedshiftUse.RECOMMENDED);
    }

    @Test
    void shouldFlagADistributionThatSaysHardlyMoreThanThePopulation() throws Exception {
        assertOnly(judge(observation, around(1.5, 0.4)), Flag.PRIOR_DOMINATED, RedshiftUse.DO_NOT_USE);
    }

    @Test
    void shouldFlagWhatIsLikelyNoGalaxy() throws Exception {
        for (ClassProbabilities classes :
                List.of(new ClassProbabilities(0.5f, 0.4f, 0.1f), new ClassProbabilities(0.1f, 0.4f, 0.5f))) {
            assertOnly(judge(observation, SHARP, NONE, classes), Flag.NOT_A_GALAXY_LIKELY, RedshiftUse.CAUTION);
        }
    }

    @Test
    void shouldFlagEstimatesThatExcludeEachOther() throws Exception {
        Observation both = withSpectrum(observation, 4000);

        assertOnly(judge(both, SHARP, around(1.5, 0.01), GALAXY), Flag.CONFLICT, RedshiftUse.CAUTION);
        assertThat(judge(both, around(0.5, 0.02), around(0.51, 0.01), GALAXY).flags())
                .isEmpty();
    }

    @Test
    void shouldLetTheRiskDecideWhatIsNotFlagged() throws Exception {
        Judgement caution = judge(observation, around(1.5, 0.17));
        assertThat(caution.flags()).isEmpty();
        assertThat(caution.use()).isEqualTo(RedshiftUse.CAUTION);

        // a narrow peak with most of the probability far to both sides
        float[] pdf = new float[GRID.cells()];
        Arrays.fill(pdf, 500, 510, 0.07f);
        Arrays.fill(pdf, 1200, 1300, 0.0015f);
        Arrays.fill(pdf, 0, 100, 0.0015f);
        RedshiftSummary spread = new RedshiftPdf(pdf, GRID).summary();
        assertThat(spread.risk()).isBetween(0.1, 0.35);
        assertThat(judge(observation, Optional.of(spread)).use()).isEqualTo(RedshiftUse.CAUTION);
    }

    @Test
    void shouldTakeTheThresholdsOfTheModel() throws Exception {
        Optional<RedshiftSummary> vague = around(1.5, 0.17);
        double risk = vague.orElseThrow().risk();

        assertThat(useOf(vague, new Thresholds(risk, 1, 0, 0))).isEqualTo(RedshiftUse.RECOMMENDED);
        assertThat(useOf(vague, new Thresholds(risk - 0.01, risk, 0, 0))).isEqualTo(RedshiftUse.CAUTION);
        assertThat(useOf(vague, new Thresholds(risk - 0.02, risk - 0.01, 0, 0))).isEqualTo(RedshiftUse.DO_NOT_USE);
    }

    private RedshiftUse useOf(Optional<RedshiftSummary> photoz, Thresholds thresholds) throws Exception {
        return Judgement.of(
                        TOKENIZER.tokenize(observation),
                        photoz,
                        NONE,
                        GALAXY,
                        new Criteria(thresholds, TrainingDomain.UNKNOWN))
                .use();
    }
}
