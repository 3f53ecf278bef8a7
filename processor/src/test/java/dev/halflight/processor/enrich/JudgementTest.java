/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.ClassProbabilities;
import dev.halflight.v1.Flag;
import dev.halflight.v1.Observation;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftMethod;
import dev.halflight.v1.RedshiftUse;
import dev.halflight.v1.Spectrum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final ClassProbabilities GALAXY = new ClassProbabilities(0.1f, 0.8f, 0.1f);
    private static final Optional<RedshiftEstimate> SHARP = around(0.5, 0.01);
    private static final Optional<RedshiftEstimate> NONE = Optional.empty();

    private final Observation observation = TestObservations.withImages();

    /** A flat distribution in ln(1+z), of the given half width there. */
    private static Optional<RedshiftEstimate> around(double redshift, double halfWidth) {
        float[] pdf = new float[TestModel.GRID.cells()];
        int first = TestModel.GRID.cell(Math.exp(Math.log1p(redshift) - halfWidth) - 1);
        int last = TestModel.GRID.cell(Math.exp(Math.log1p(redshift) + halfWidth) - 1);
        Arrays.fill(pdf, first, last + 1, 1f / (last + 1 - first));
        return Optional.of(Estimates.of(pdf, TestModel.GRID));
    }

    private static Judgement judge(Observation observation, Optional<RedshiftEstimate> photoz) {
        return new Judgement(TestObservations.tokens(observation), photoz, NONE, GALAXY);
    }

    private Observation withFirstImage(BandImage image) {
        List<BandImage> images = new ArrayList<>(observation.getImages());
        images.set(0, image);
        return Observation.newBuilder(observation).setImages(images).build();
    }

    private static void assertOnly(Judgement judgement, Flag flag, RedshiftUse use) {
        assertThat(judgement.flags()).containsExactly(flag);
        assertThat(judgement.redshift().getUse()).isEqualTo(use);
    }

    @Test
    void shouldRecommendASharpRedshiftOfAWholeObservation() {
        Judgement judgement = judge(observation, SHARP);

        assertThat(judgement.flags()).isEmpty();
        assertThat(judgement.redshift().getUse()).isEqualTo(RedshiftUse.RECOMMENDED);
        assertThat(judgement.redshift().getMethod()).isEqualTo(RedshiftMethod.PHOTOZ);
        assertThat(judgement.redshift().getValue()).isEqualTo(SHARP.get().getBest());
        assertThat(judgement.redshift().getLow()).isEqualTo(SHARP.get().getErr68Min());
        assertThat(judgement.redshift().getHigh()).isEqualTo(SHARP.get().getErr68Max());
    }

    @Test
    void shouldPreferTheSpectrum() {
        Optional<RedshiftEstimate> specz = around(0.51, 0.005);

        Judgement judgement =
                new Judgement(TestObservations.tokens(TestObservations.withSpectrum()), SHARP, specz, GALAXY);

        assertThat(judgement.flags()).isEmpty();
        assertThat(judgement.redshift().getMethod()).isEqualTo(RedshiftMethod.SPECZ);
        assertThat(judgement.redshift().getValue()).isEqualTo(specz.get().getBest());
    }

    @Test
    void shouldFlagAFilterThatTheModelDoesNotKnow() {
        BandImage other = TestObservations.image(Band.G, "sdss.g").build();

        assertOnly(judge(withFirstImage(other), SHARP), Flag.OUT_OF_DOMAIN, RedshiftUse.CAUTION);
    }

    @Test
    void shouldFlagAMissingBand() {
        Observation fewer = Observation.newBuilder(observation)
                .setImages(observation.getImages().subList(1, 5))
                .build();

        assertOnly(judge(fewer, SHARP), Flag.BANDS_MISSING, RedshiftUse.RECOMMENDED);
    }

    @Test
    void shouldFlagReddeningThatIsNeitherKnownNorCorrected() {
        Observation unknown = Observation.newBuilder(observation).setEbv(null).build();

        assertOnly(judge(unknown, SHARP), Flag.EBV_UNKNOWN, RedshiftUse.RECOMMENDED);
        assertThat(judge(Observation.newBuilder(unknown).setDereddened(true).build(), SHARP)
                        .flags())
                .isEmpty();
    }

    @Test
    void shouldFlagImagesOfWhichLittleCanBeUsed() {
        Observation.Builder half = Observation.newBuilder(observation);
        half.setImages(observation.getImages().stream()
                .map(JudgementTest::withoutItsLastRows)
                .toList());

        assertOnly(judge(half.build(), SHARP), Flag.TRUNCATED, RedshiftUse.RECOMMENDED);
    }

    private static BandImage withoutItsLastRows(BandImage image) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        Arrays.fill(pixels, 30 * 64, pixels.length, Float.NaN);
        return BandImage.newBuilder(image).setPixels(Floats.toBytes(pixels)).build();
    }

    @Test
    void shouldFlagASpectrumOfWhichLittleCanBeUsed() {
        Spectrum whole = TestObservations.spectrum();
        float[] weight = Floats.fromBytes(whole.getInverseVariance());
        Arrays.fill(weight, 1000, weight.length, 0);
        Observation some = Observation.newBuilder(observation)
                .setSpectrum(Spectrum.newBuilder(whole)
                        .setInverseVariance(Floats.toBytes(weight))
                        .build())
                .build();

        assertOnly(
                new Judgement(TestObservations.tokens(some), SHARP, SHARP, GALAXY),
                Flag.TRUNCATED,
                RedshiftUse.RECOMMENDED);
    }

    @Test
    void shouldFlagADistributionThatSaysHardlyMoreThanThePopulation() {
        assertOnly(judge(observation, around(1.5, 0.4)), Flag.PRIOR_DOMINATED, RedshiftUse.DO_NOT_USE);
    }

    @Test
    void shouldFlagWhatIsLikelyNoGalaxy() {
        for (ClassProbabilities classes :
                List.of(new ClassProbabilities(0.5f, 0.4f, 0.1f), new ClassProbabilities(0.1f, 0.4f, 0.5f))) {
            assertOnly(
                    new Judgement(TestObservations.tokens(observation), SHARP, NONE, classes),
                    Flag.NOT_A_GALAXY_LIKELY,
                    RedshiftUse.CAUTION);
        }
    }

    @Test
    void shouldFlagEstimatesThatExcludeEachOther() {
        Observation both = TestObservations.withSpectrum();

        assertOnly(
                new Judgement(TestObservations.tokens(both), SHARP, around(1.5, 0.01), GALAXY),
                Flag.CONFLICT,
                RedshiftUse.CAUTION);
        assertThat(new Judgement(TestObservations.tokens(both), around(0.5, 0.02), around(0.51, 0.01), GALAXY).flags())
                .isEmpty();
    }

    @Test
    void shouldLetTheRiskDecideWhatIsNotFlagged() {
        Judgement caution = judge(observation, around(1.5, 0.17));
        assertThat(caution.flags()).isEmpty();
        assertThat(caution.redshift().getUse()).isEqualTo(RedshiftUse.CAUTION);

        // a narrow peak with most of the probability far to both sides
        float[] pdf = new float[TestModel.GRID.cells()];
        Arrays.fill(pdf, 500, 510, 0.07f);
        Arrays.fill(pdf, 1200, 1300, 0.0015f);
        Arrays.fill(pdf, 0, 100, 0.0015f);
        RedshiftEstimate spread = Estimates.of(pdf, TestModel.GRID);
        assertThat(spread.getRisk()).isBetween(0.1, 0.35);
        assertThat(judge(observation, Optional.of(spread)).redshift().getUse()).isEqualTo(RedshiftUse.CAUTION);
    }
}
