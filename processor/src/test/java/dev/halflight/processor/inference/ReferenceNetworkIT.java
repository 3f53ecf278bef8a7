/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.processor.app.ResourceFolder;
import dev.halflight.processor.app.ShippedModel;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The network that benchmarks of all versions have in common. */
class ReferenceNetworkIT {
    /** Width of a latent. */
    private static final long D = 192;
    /** Tokens of an image, with the class token and that of the context. */
    private static final long IMAGE = 66;
    /** Tokens of a spectrum that is not there: the class token, and one that is hidden. */
    private static final long SPECTRUM = 2;

    private static ModelFolder folder;
    private static List<Tokens> images;

    @BeforeAll
    static void open() throws Exception {
        folder = ShippedModel.reference();
        Tokenizer tokenizer = TestModels.tokenizer(folder);
        images = new ArrayList<>();
        for (Observation observation : TestModels.observations(4)) {
            images.add(tokenizer.tokenize(TestModels.withoutSpectrum(observation)));
        }
    }

    @Test
    void shouldBeSmall() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(128 << 10));
        }
    }

    @Test
    void shouldPassItsSelfTestAndAnswerDifferentlyToDifferentImages() {
        try (Model model = new Model(folder, TestModels.REDSHIFTS_ONLY)) {
            List<Prediction> answers = model.run(images);

            assertThat(answers.get(0).embedding()).isNotEqualTo(answers.get(1).embedding());
            assertThat(answers.get(0).redshift()).isNotEqualTo(answers.get(1).redshift());
        }
    }

    @Test
    void shouldMultiplyAsMuchAsItsSizeSays() throws IOException {
        long pixels = 64 * 390 * D + 6 * block(IMAGE);
        long spectrum = 67 * D + block(SPECTRUM);
        long fusion = crossBlock(IMAGE, SPECTRUM) + crossBlock(SPECTRUM, IMAGE);
        long photometry = 152 * 256 + 3 * 2 * 256 * 256 + 256 * D + 3 * D * 256;
        long heads = 256 * 64 + 64 * 256 + 256 * 449 + 64 * 64 + 64 * 3;

        assertThat(MultiplyAdds.of(folder, images).anImage())
                .isEqualTo(pixels + spectrum + fusion + photometry + heads);
    }

    @Test
    void shouldHaveItsWeightsComputedBeforeItRuns() throws IOException {
        assertThat(MultiplyAdds.of(folder, images).operations())
                .contains("MatMul", "Softmax")
                .doesNotContain("Range", "Mod", "Expand", "Cast");
    }

    @Test
    void shouldHaveAMatrixProductBesideIt() throws IOException {
        Path file = ResourceFolder.unpack("/reference/", List.of("matmul.onnx")).resolve("matmul.onnx");

        try (MatrixSpeed speed = new MatrixSpeed(file, 1)) {
            // from ten million operations a second to a hundred million million: any machine there is
            assertThat(speed.measure()).isBetween(1e7, 1e14);
        }
    }

    private static long block(long tokens) {
        return 4 * tokens * D * D + 2 * tokens * tokens * D + perceptron(tokens);
    }

    private static long crossBlock(long tokens, long others) {
        return 2 * (tokens + others) * D * D + 2 * tokens * others * D + perceptron(tokens);
    }

    private static long perceptron(long tokens) {
        return 2 * tokens * D * 4 * D;
    }
}
