/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Mask;
import dev.halflight.schemas.tokens.TokenLayout;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.schemas.wire.Floats;
import dev.halflight.v1.BandImage;
import dev.halflight.v1.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every token is predicted from the others. */
class ReconstructionIT {
    private static final float TOLERANCE = 1e-4f;
    private static final int MOST_BANDS = 5;

    private ModelFolder folder;
    private TokenLayout layout;
    private Tokenizer tokenizer;
    private Model model;

    @BeforeEach
    void load() throws Exception {
        folder = TestModels.shipped();
        layout = folder.card().layout();
        tokenizer = TestModels.tokenizer(folder);
        model = new Model(folder, TestModels.WHOLE);
    }

    @AfterEach
    void close() {
        model.close();
    }

    /** The first observation of many bands whose pixels are those of the grid. */
    private Observation onTheGrid() throws Exception {
        return TestModels.observations(140).stream()
                .map(TestModels::withoutSpectrum)
                .filter(one -> one.getImages().size() >= MOST_BANDS)
                .filter(one -> one.getImages().stream()
                        .allMatch(image ->
                                image.getWidth() == layout.imageSize() && image.getHeight() == layout.imageSize()))
                .findFirst()
                .orElseThrow();
    }

    /** Other pixels in the middle of a token, which hold neither sky nor anything of the tokens beside it. */
    private static BandImage changed(BandImage image, int column, int row) {
        float[] pixels = Floats.fromBytes(image.getPixels());
        for (int y = row; y < row + 2; y++) {
            for (int x = column; x < column + 2; x++) {
                pixels[y * image.getWidth() + x] += 0.5f;
            }
        }
        return BandImage.newBuilder(image).setPixels(Floats.toBytes(pixels)).build();
    }

    private static float[] token(float[] values, int token, int length) {
        return Arrays.copyOfRange(values, token * length, (token + 1) * length);
    }

    private static float largestDifference(float[] one, float[] other) {
        float largest = 0;
        for (int k = 0; k < one.length; k++) {
            largest = Math.max(largest, Math.abs(one[k] - other[k]));
        }
        return largest;
    }

    @Test
    void shouldLeaveReconstructionsAloneOutWhereThereIsNoTime() throws Exception {
        List<Tokens> samples = new ArrayList<>();
        for (Observation observation : TestModels.observations(3)) {
            samples.add(tokenizer.tokenize(observation));
        }

        List<Prediction> whole = model.run(samples);
        List<Prediction> hasty = model.runHastily(samples);

        for (int k = 0; k < samples.size(); k++) {
            assertThat(whole.get(k).reconstructed()).isPresent();
            assertThat(hasty.get(k).reconstructed()).isEmpty();
            assertThat(hasty.get(k).redshift()).containsExactly(whole.get(k).redshift(), within(TOLERANCE));
        }
    }

    @Test
    void shouldPredictATokenWithoutLookingAtItsPixels() throws Exception {
        Observation observation = onTheGrid();
        Observation other = Observation.newBuilder(observation)
                .setImages(observation.getImages().stream()
                        .map(image -> changed(image, 4 * layout.patchSize() + 3, 4 * layout.patchSize() + 3))
                        .toList())
                .build();
        Tokens before = tokenizer.tokenize(observation);
        Tokens after = tokenizer.tokenize(other);
        int token = 4 * layout.patchesPerSide() + 4;
        for (int one = 0; one < layout.imageTokens(); one++) {
            float difference = largestDifference(
                    token(before.image(), one, layout.imageTokenLength()),
                    token(after.image(), one, layout.imageTokenLength()));
            assertThat(difference > 0).isEqualTo(one == token);
        }
        // what conditions the decoder comes from all tokens, and is held fast here
        Encoded fixed = new Encoded(peak(), new float[3], new float[0]);

        float[] imageBefore = predict(before, fixed);
        float[] imageAfter = predict(after, fixed);

        int length = layout.imageTokenPixels();
        assertThat(largestDifference(token(imageBefore, token, length), token(imageAfter, token, length)))
                .isLessThan(TOLERANCE);
        assertThat(largestDifference(imageBefore, imageAfter)).isGreaterThan(TOLERANCE);
    }

    private float[] peak() {
        float[] pdf = new float[folder.card().redshiftGrid().cells()];
        pdf[400] = 1;
        return pdf;
    }

    private float[] predict(Tokens tokens, Encoded conditioned) {
        try (OnnxNetwork encoder = new OnnxNetwork(folder.path().resolve("encoder.onnx"), TestModels.WHOLE);
                Reconstructor reconstructor = new Reconstructor(
                        layout,
                        folder.card().redshiftGrid(),
                        encoder,
                        new EncoderInput(layout, folder.card().contextScaling().length()),
                        new OnnxNetwork(folder.path().resolve("decoder.onnx"), TestModels.WHOLE))) {
            return reconstructor
                    .run(List.of(tokens), List.of(conditioned))
                    .get(0)
                    .image();
        }
    }

    @Test
    void shouldMeasureTheContextOnVisiblePixelsOnly() throws Exception {
        Observation observation = onTheGrid();
        Observation other = Observation.newBuilder(observation)
                .setImages(observation.getImages().stream()
                        .map(image -> changed(image, 4 * layout.patchSize() + 3, 4 * layout.patchSize() + 3))
                        .toList())
                .build();
        Mask hides = Mask.complementary(layout, 0);
        Mask shows = Mask.complementary(layout, 1);
        assertThat(shows.image()[4 * layout.patchesPerSide() + 4]).isTrue();

        assertThat(tokenizer.tokenize(other).context(hides))
                .isEqualTo(tokenizer.tokenize(observation).context(hides));
        assertThat(tokenizer.tokenize(other).context(shows))
                .isNotEqualTo(tokenizer.tokenize(observation).context(shows));
    }
}
