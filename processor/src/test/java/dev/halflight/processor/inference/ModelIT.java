/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of the model's answers whatever it has learned. */
class ModelIT {
    private static final float TOLERANCE = 1e-4f;
    private static final int BATCH = 32;

    private static Model model;
    private static TokenLayout layout;
    private static int cells;
    private static int embedding;

    private static List<Tokens> images;
    private static List<Tokens> both;

    @BeforeAll
    static void load() throws Exception {
        ModelFolder folder = TestModels.shipped();
        layout = folder.card().layout();
        cells = folder.card().redshiftGrid().cells();
        embedding = folder.card().embedding();
        model = new Model(folder, TestModels.WHOLE);
        Tokenizer tokenizer = TestModels.tokenizer(folder);
        images = new ArrayList<>();
        both = new ArrayList<>();
        for (Observation observation : TestModels.observations(2 * BATCH)) {
            if (observation.getSpectrum().isPresent()
                    && !observation.getImages().isEmpty()) {
                both.add(tokenizer.tokenize(observation));
                images.add(tokenizer.tokenize(TestModels.withoutSpectrum(observation)));
            }
        }
        assertThat(both).hasSizeGreaterThan(BATCH / 2);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static void assertEqual(Prediction found, Prediction expected) {
        assertThat(found.photoz().isPresent()).isEqualTo(expected.photoz().isPresent());
        assertThat(found.specz().isPresent()).isEqualTo(expected.specz().isPresent());
        assertEqual(found.redshift(), expected.redshift());
        found.photoz().ifPresent(photoz -> assertEqual(photoz, expected.photoz().orElseThrow()));
        assertEqual(found.classes(), expected.classes());
        assertEqual(found.embedding(), expected.embedding());
        assertEqual(reconstructed(found).image(), reconstructed(expected).image());
        assertEqual(reconstructed(found).spectrum(), reconstructed(expected).spectrum());
    }

    private static void assertEqual(float[] found, float[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        float largest = 0;
        for (int k = 0; k < found.length; k++) {
            largest = Math.max(largest, Math.abs(found[k] - expected[k]));
        }
        assertThat(largest).isLessThan(TOLERANCE);
    }

    private static Reconstructed reconstructed(Prediction prediction) {
        return prediction.reconstructed().orElseThrow();
    }

    private static void assertDistribution(float[] probabilities) {
        double sum = 0;
        for (float probability : probabilities) {
            assertThat(probability).isFinite().isNotNegative();
            sum += probability;
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    @Test
    void shouldAnswerTheSameWhateverElseIsInTheBatch() {
        Tokens image = images.get(0);
        List<Tokens> ofImages = new ArrayList<>(images.subList(0, Math.min(BATCH, images.size())));
        List<Tokens> mixed = new ArrayList<>(both.subList(1, 9));
        mixed.add(image);

        Prediction alone = model.run(List.of(image)).get(0);

        assertEqual(model.run(ofImages).get(0), alone);
        assertEqual(model.run(mixed).get(8), alone);
        assertEqual(model.run(List.of(image)).get(0), alone);
    }

    @Test
    void shouldAnswerTheSameOfASpectrumWhateverElseIsInTheBatch() {
        Tokens whole = both.get(0);
        List<Tokens> mixed = new ArrayList<>(images.subList(1, 9));
        mixed.add(whole);

        Prediction alone = model.run(List.of(whole)).get(0);

        assertEqual(model.run(mixed).get(8), alone);
        assertEqual(model.run(both).get(0), alone);
    }

    @Test
    void shouldFindThePhotozOfTheImagesAlone() {
        Prediction ofImages = model.run(List.of(images.get(0))).get(0);
        Prediction ofBoth = model.run(List.of(both.get(0))).get(0);

        assertEqual(ofBoth.photoz().orElseThrow(), ofImages.photoz().orElseThrow());
        assertThat(ofImages.specz()).isEmpty();
        assertThat(ofImages.redshift()).isSameAs(ofImages.photoz().orElseThrow());
        assertThat(ofBoth.redshift()).isSameAs(ofBoth.specz().orElseThrow());
    }

    @Test
    void shouldAnswerInProbabilitiesAndFiniteValues() {
        for (Prediction prediction : model.run(both)) {
            for (float[] redshift : List.of(
                    prediction.photoz().orElseThrow(), prediction.specz().orElseThrow())) {
                assertThat(redshift).hasSize(cells);
                assertDistribution(redshift);
            }
            assertThat(prediction.classes()).hasSize(3);
            assertDistribution(prediction.classes());
            assertThat(prediction.embedding()).hasSize(embedding);
            assertFinite(prediction.embedding());
            assertThat(reconstructed(prediction).image()).hasSize(layout.imageTokens() * layout.imageTokenPixels());
            assertFinite(reconstructed(prediction).image());
            assertThat(reconstructed(prediction).spectrum()).hasSize(layout.spectrumSamples());
            assertFinite(reconstructed(prediction).spectrum());
        }
    }

    private static void assertFinite(float[] values) {
        for (float value : values) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void shouldAnswerWhateverIsMissing() throws Exception {
        ModelFolder folder = TestModels.shipped();
        Tokenizer tokenizer = TestModels.tokenizer(folder);
        Observation whole = TestModels.observations(2 * BATCH).stream()
                .filter(one -> one.getSpectrum().isPresent() && one.getImages().size() > 2)
                .findFirst()
                .orElseThrow();
        Tokens spectrumOnly = tokenizer.tokenize(TestModels.withoutImages(whole));
        Tokens oneBand = tokenizer.tokenize(Observation.newBuilder(TestModels.withoutSpectrum(whole))
                .setImages(whole.getImages().subList(1, 2))
                .build());

        List<Prediction> predictions = model.run(List.of(spectrumOnly, oneBand));

        assertThat(predictions.get(0).photoz()).isEmpty();
        assertDistribution(predictions.get(0).specz().orElseThrow());
        assertFinite(reconstructed(predictions.get(0)).image());
        assertThat(predictions.get(1).specz()).isEmpty();
        assertDistribution(predictions.get(1).photoz().orElseThrow());
        assertFinite(reconstructed(predictions.get(1)).spectrum());
        assertEqual(model.run(List.of(spectrumOnly)).get(0), predictions.get(0));
        assertEqual(model.run(List.of(oneBand)).get(0), predictions.get(1));
    }

    @Test
    void shouldReconstructOnlyWhereItIsAskedTo() throws Exception {
        try (Model redshiftsOnly = new Model(TestModels.shipped(), TestModels.REDSHIFTS_ONLY)) {
            Prediction quick = redshiftsOnly.run(List.of(both.get(0))).get(0);
            Prediction whole = model.run(List.of(both.get(0))).get(0);

            assertThat(quick.reconstructed()).isEqualTo(Optional.empty());
            assertEqual(quick.redshift(), whole.redshift());
            assertEqual(quick.embedding(), whole.embedding());
        }
    }
}
