/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is not what it was, or does not run where it is to run, is refused before anything is asked of it. */
class ModelLoadingIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path copy;

    private ModelFolder withCard(Consumer<ObjectNode> change) throws IOException {
        ModelFolder shipped = TestModels.shipped();
        for (String name : shipped.card().networks().keySet()) {
            Files.copy(shipped.path().resolve(name), copy.resolve(name));
        }
        ObjectNode card = (ObjectNode)
                JSON.readTree(shipped.path().resolve(ModelCard.CARD).toFile());
        change.accept(card);
        JSON.writeValue(copy.resolve(ModelCard.CARD).toFile(), card);
        return ModelFolder.open(copy);
    }

    private void copyEncoderOverDecoder() {
        try {
            Files.copy(
                    copy.resolve(ModelCard.ENCODER),
                    copy.resolve(ModelCard.DECODER),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(ModelFolder folder, ModelOptions options, String... message) {
        assertThatThrownBy(() -> new Model(folder, options).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll(message);
    }

    @Test
    void shouldRunWithTheCardAsItIs() throws IOException {
        ModelFolder folder = withCard(card -> {});

        try (Model model = new Model(folder, TestModels.WHOLE)) {
            assertThat(model).isNotNull();
        }
    }

    @Test
    void shouldRefuseAModelWhoseAnswersAreNotThoseOfItsCard() throws IOException {
        ModelFolder folder = withCard(card -> {
            ArrayNode expected = (ArrayNode) card.path("selfTest").path("embedding");
            expected.set(1, expected.get(1).asDouble() + 0.5);
        });

        assertRefused(folder, TestModels.WHOLE, "fails its self-test", "embedding[1]", "get the model folder again");
    }

    @Test
    void shouldRefuseAModelOfAnotherSizeThanItsCardSays() throws IOException {
        ModelFolder folder = withCard(card -> ((ObjectNode) card.path("redshiftGrid")).put("cells", 100));

        assertRefused(folder, TestModels.WHOLE, "fails its self-test", "not 100");
    }

    @Test
    void shouldRefuseAModelThatTakesOtherTokensThanItsCardSays() throws IOException {
        ModelFolder folder = withCard(card -> ((ObjectNode) card.path("layout")).put("spectrumPatch", 32));

        assertRefused(folder, TestModels.WHOLE, "fails its self-test");
    }

    @Test
    void shouldRefuseADecoderThatTakesOtherInputs() throws IOException {
        ModelFolder folder = withCard(card -> {
            ObjectNode networks = (ObjectNode) card.path("networks");
            networks.set(ModelCard.DECODER, networks.get(ModelCard.ENCODER));
            copyEncoderOverDecoder();
        });

        assertRefused(folder, TestModels.WHOLE, "fails its self-test", "decoder.onnx");
    }

    @Test
    void shouldNeverRunOnTheProcessorWhatWasToRunOnAGpu() throws IOException {
        ModelOptions onGpu = new ModelOptions(new Device.Cuda(0), PrecisionChoice.AUTO, 1, false);

        assertRefused(TestModels.shipped(), onGpu, "cuda:0", "-Pgpu", "use --device cpu");
    }

    @Test
    void shouldNeverRunOnAnotherProviderWhatWasToRunOnTensorRt() throws IOException {
        ModelOptions onTensorRt = new ModelOptions(new Device.TensorRt(0), PrecisionChoice.AUTO, 1, false);

        assertRefused(TestModels.shipped(), onTensorRt, "tensorrt:0", "TensorRT 10", "use --device cuda:0");
    }
}
