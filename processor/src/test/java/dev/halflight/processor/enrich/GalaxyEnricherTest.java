/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.processor.TestModel;
import dev.halflight.processor.TestObservations;
import dev.halflight.processor.inference.Prediction;
import dev.halflight.processor.inference.Reconstructed;
import dev.halflight.processor.inference.SourcePosition;
import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.CalibrationAxis;
import dev.halflight.schemas.model.CalibrationStage;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.schemas.tokens.Stretch;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.Band;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Enriched;
import dev.halflight.v1.Flag;
import dev.halflight.v1.Observation;
import dev.halflight.v1.Origin;
import dev.halflight.v1.ReconstructedImage;
import dev.halflight.v1.ReconstructedSpectrum;
import dev.halflight.v1.RedshiftEstimate;
import dev.halflight.v1.RedshiftUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GalaxyEnricherTest {
    private static final Instant SENT = Instant.ofEpochMilli(1_000);
    private static final Instant ANSWERED = Instant.ofEpochMilli(2_000);
    private static final Source SOURCE = new Source(new SourcePosition("topic", 3, 42), SENT, OptionalInt.of(7));

    private final GalaxyEnricher enricher = new GalaxyEnricher(TestModel.folder(), "CUDA", "1.2.3");
    private final Preparation preparation = new Preparation(TestModel.TOKENIZER);

    private TokenizedObservation tokenized(Observation observation) {
        return ((Decoded.Enrichable<TokenizedObservation>) preparation.apply(observation)).input();
    }

    private static float[] peak(int cell) {
        float[] pdf = new float[TestModel.GRID.cells()];
        pdf[cell] = 1;
        return pdf;
    }

    private static Prediction prediction(
            Optional<float[]> photoz, Optional<float[]> specz, Optional<Reconstructed> reconstructed) {
        return new Prediction(
                photoz, specz, new float[] {0.125f, 0.75f, 0.125f}, new float[] {1.5f, -2}, reconstructed);
    }

    private Enriched enrich(Observation observation, Prediction prediction) {
        return enricher.enrich(new Answer(tokenized(observation), prediction, ANSWERED), SOURCE);
    }

    private static Reconstructed reconstructed() {
        float[] image = new float[TestModel.LAYOUT.imageTokens() * TestModel.LAYOUT.imageTokenPixels()];
        float[] spectrum = new float[TestModel.LAYOUT.spectrumSamples()];
        // pixel x = 10, y = 3 of band R: token 1, its row 3, column 2
        image[TestModel.LAYOUT.imageTokenPixels() + 64 + 3 * 8 + 2] = Stretch.asinh(5);
        spectrum[100] = Stretch.asinh(-4);
        return new Reconstructed(image, spectrum);
    }

    @Test
    void shouldSayThatAReconstructionWasLeftOutBecauseTheStreamWasLate() {
        Prediction prediction = prediction(Optional.of(peak(300)), Optional.empty(), Optional.empty());
        Observation observation = TestObservations.withImages();

        assertThat(enrich(observation, prediction).getLineage().getReconstructionShed())
                .isFalse();
        assertThat(enricher.enrich(new Answer(tokenized(observation), prediction, ANSWERED, true), SOURCE)
                        .getLineage()
                        .getReconstructionShed())
                .isTrue();
    }

    @Test
    void shouldSayWhatTheObjectIsAndHowTheResultCameToBe() {
        Observation observation = Observation.newBuilder(TestObservations.withImages())
                .setRevision(2)
                .setKnownRedshift(0.4)
                .build();

        Enriched enriched = enrich(observation, prediction(Optional.of(peak(300)), Optional.empty(), Optional.empty()));

        assertThat(enriched.getObjectId()).isEqualTo("galaxy");
        assertThat(enriched.getRevision()).isEqualTo(2);
        assertThat(enriched.getKnownRedshift()).contains(0.4);
        assertThat(enriched.getPhotoz().orElseThrow().getMode()).isCloseTo(TestModel.GRID.center(300), within(1e-9));
        assertThat(enriched.getSpecz()).isEmpty();
        assertThat(enriched.getReconstruction()).isEmpty();
        assertThat(enriched.getAnomaly()).isEmpty();
        assertThat(enriched.getClasses().getGalaxy()).isEqualTo(0.75f);
        assertThat(enriched.getEmbedding()).containsExactly(1.5f, -2f);
        assertThat(enriched.getFlags()).isEmpty();
        assertThat(enriched.getInputs().getBands()).containsExactly(Band.G, Band.R, Band.I, Band.Z, Band.Y);
        assertThat(enriched.getInputs().getFilters()).containsExactly("hsc.g", "hsc.r2", "hsc.i2", "hsc.z", "hsc.y");
        assertThat(enriched.getInputs().getUsablePixels()).isCloseTo(1, within(0.1f));
        assertThat(enriched.getInputs().getSpectrum()).isFalse();
        assertThat(enriched.getLineage().getModelName()).isEqualTo("test");
        assertThat(enriched.getLineage().getModelVersion()).isEqualTo("1.0");
        assertThat(enriched.getLineage().getModelSha256()).isEqualTo("abc123");
        assertThat(enriched.getLineage().getSourceTopic()).isEqualTo("topic");
        assertThat(enriched.getLineage().getSourcePartition()).isEqualTo(3);
        assertThat(enriched.getLineage().getSourceOffset()).isEqualTo(42);
        assertThat(enriched.getLineage().getSourceSchemaId()).isEqualTo(7);
        assertThat(enriched.getLineage().getSourceTime()).isEqualTo(SENT);
        assertThat(enriched.getLineage().getEnrichedTime()).isEqualTo(ANSWERED);
        assertThat(enriched.getLineage().getProvider()).isEqualTo("CUDA");
        assertThat(enriched.getLineage().getProgramVersion()).isEqualTo("1.2.3");
    }

    @Test
    void shouldPublishAndJudgeTheCalibratedDistribution() {
        float[] raw = new float[TestModel.GRID.cells()];
        Arrays.fill(raw, 300, 310, 0.1f);
        Prediction prediction = prediction(Optional.of(raw), Optional.of(raw), Optional.empty());
        Enriched before = enrich(TestObservations.withSpectrum(), prediction);
        assertThat(before.getRedshift().getUse()).isEqualTo(RedshiftUse.RECOMMENDED);

        Enriched after = new GalaxyEnricher(calibrated(), "CUDA", "1.2.3")
                .enrich(new Answer(tokenized(TestObservations.withSpectrum()), prediction, ANSWERED), SOURCE);

        RedshiftEstimate specz = after.getSpecz().orElseThrow();
        assertThat(after.getPhotoz()).isEqualTo(before.getPhotoz());
        assertThat(specz.getPdf().subList(300, 305).stream()
                        .mapToDouble(Float::doubleValue)
                        .sum())
                .isCloseTo(0.8, within(1e-6));
        assertThat(specz.getMedian()).isLessThan(before.getSpecz().orElseThrow().getMedian());
        assertThat(after.getRedshift().getHigh()).isEqualTo(specz.getErr68Max());
        assertThat(after.getRedshift().getUse()).isEqualTo(RedshiftUse.DO_NOT_USE);
    }

    /** With a spectrum, 80% lies where the network says that half does; nothing is safe enough to be used. */
    private static ModelFolder calibrated() {
        CalibrationAxis axis = new CalibrationAxis(CalibrationAxis.Property.REDSHIFT, List.of(1.0));
        CalibrationStage stage =
                new CalibrationStage(true, CalibrationStage.Bands.ANY, axis, axis, List.of(List.of(0.8, 0.9)));
        ModelFolder folder = TestModel.folder();
        ModelCard card = folder.card()
                .calibrated(
                        new Calibration(List.of(0.5, 0.75), List.of(stage)),
                        new Thresholds(0, 0, 0, 0),
                        Map.of(),
                        Map.of());
        return new ModelFolder(folder.path(), card, folder.sha256());
    }

    @Test
    void shouldBringTheReconstructionBackToPhysicalUnits() {
        Enriched enriched = enrich(
                TestObservations.withSpectrum(),
                prediction(Optional.of(peak(300)), Optional.of(peak(300)), Optional.of(reconstructed())));

        ReconstructedImage image =
                enriched.getReconstruction().orElseThrow().getImages().get(1);
        float[] pixels = Floats.fromBytes(image.getPixels());
        assertThat(image.getBand()).isEqualTo(Band.R);
        assertThat(image.getSize()).isEqualTo(64);
        assertThat(image.getPixelScale()).isEqualTo(0.168);
        assertThat(pixels[3 * 64 + 10]).isCloseTo(5 * 1200f, within(1f));
        pixels[3 * 64 + 10] = 0;
        assertThat(pixels).containsOnly(0f);

        ReconstructedSpectrum spectrum =
                enriched.getReconstruction().orElseThrow().getSpectrum();
        assertThat(Floats.fromBytes(spectrum.getFlux())[100]).isCloseTo(-4 * 2f, within(1e-3f));
        assertThat(spectrum.getLogWavelengthStart()).isEqualTo(Math.log10(3600));
        assertThat(spectrum.getLogWavelengthStep()).isEqualTo(1e-4);
    }

    @Test
    void shouldTellWhatWasMeasuredFromWhatIsImputed() {
        Observation whole = TestObservations.withImages();
        Observation withoutG = Observation.newBuilder(whole)
                .setImages(whole.getImages().subList(1, 5))
                .build();

        Enriched enriched =
                enrich(withoutG, prediction(Optional.of(peak(300)), Optional.empty(), Optional.of(reconstructed())));

        assertThat(enriched.getReconstruction().orElseThrow().getImages())
                .extracting(ReconstructedImage::getOrigin)
                .containsExactly(Origin.IMPUTED, Origin.MEASURED, Origin.MEASURED, Origin.MEASURED, Origin.MEASURED);
        assertThat(enriched.getReconstruction().orElseThrow().getSpectrum().getOrigin())
                .isEqualTo(Origin.IMPUTED);
        assertThat(enriched.getFlags()).containsExactly(Flag.BANDS_MISSING);
    }

    @Test
    void shouldGiveAnAnomalyWhereImagesWereReconstructed() {
        Observation whole = TestObservations.withSpectrum();
        Observation spectrumOnly =
                Observation.newBuilder(whole).setImages(List.of()).build();
        Optional<Reconstructed> reconstructed = Optional.of(reconstructed());

        Enriched both = enrich(whole, prediction(Optional.of(peak(3)), Optional.of(peak(3)), reconstructed));
        Enriched without = enrich(spectrumOnly, prediction(Optional.empty(), Optional.of(peak(3)), reconstructed));

        assertThat(both.getAnomaly())
                .hasValueSatisfying(value -> assertThat(value).isBetween(0f, 100f));
        assertThat(without.getAnomaly()).isEmpty();
        assertThat(without.getPhotoz()).isEmpty();
        assertThat(without.getReconstruction().orElseThrow().getSpectrum().getOrigin())
                .isEqualTo(Origin.MEASURED);
    }

    @Test
    void shouldLetAKnownRedshiftChangeNothingElse() {
        Observation unknown = TestObservations.withSpectrum();
        Prediction prediction =
                prediction(Optional.of(peak(300)), Optional.of(peak(310)), Optional.of(reconstructed()));
        Enriched expected = enrich(unknown, prediction);

        for (double known : List.of(0.0, 0.31, 4.5)) {
            Observation observation =
                    Observation.newBuilder(unknown).setKnownRedshift(known).build();

            Enriched enriched = enrich(observation, prediction);

            assertThat(enriched.getKnownRedshift()).contains(known);
            assertThat(Enriched.newBuilder(enriched).setKnownRedshift(null).build())
                    .isEqualTo(expected);
        }
    }

    @Test
    void shouldGiveNoAnomalyWhereTheNoiseIsUnknown() {
        Observation whole = TestObservations.withImages();
        Observation flat = Observation.newBuilder(whole)
                .setImages(whole.getImages().stream()
                        .map(image -> BandImage.newBuilder(image)
                                .setPixels(Floats.toBytes(new float[64 * 64]))
                                .setNoiseSigma(null)
                                .build())
                        .toList())
                .build();

        Enriched enriched =
                enrich(flat, prediction(Optional.of(peak(3)), Optional.empty(), Optional.of(reconstructed())));

        assertThat(enriched.getAnomaly()).isEmpty();
    }

    @Test
    void shouldHoldBackAnAnswerThatIsNoNumber() {
        Observation whole = TestObservations.withImages();
        Reconstructed reconstructed = reconstructed();
        reconstructed.spectrum()[7] = Float.NaN;
        float[] pdf = peak(3);
        pdf[5] = Float.POSITIVE_INFINITY;

        assertThatThrownBy(() ->
                        enrich(whole, prediction(Optional.of(peak(3)), Optional.empty(), Optional.of(reconstructed))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model's answer is no number: its reconstructed spectrum holds NaN");
        assertThatThrownBy(() -> enrich(whole, prediction(Optional.of(pdf), Optional.empty(), Optional.empty())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("redshift from images");
    }
}
