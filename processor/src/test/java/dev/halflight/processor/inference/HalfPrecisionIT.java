/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.tokens.Tokenizer;
import dev.halflight.schemas.tokens.Tokens;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half precision is run where it is asked for, told, and answers nearly as single precision does. */
class HalfPrecisionIT {
    private static final ModelOptions HALF = new ModelOptions(new Device.Cpu(), PrecisionChoice.HALF, 2, true);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path copy;

    /** The shipped model, with files of its own in the place of the networks in half precision. */
    private ModelFolder withHalf(String encoder, String decoder) throws IOException {
        ModelFolder shipped = TestModels.shipped();
        for (String name : shipped.card().networks().keySet()) {
            Files.copy(shipped.path().resolve(name), copy.resolve(name));
        }
        byte[] half = Files.readAllBytes(shipped.path().resolve(encoder));
        byte[] halfDecoder = Files.readAllBytes(shipped.path().resolve(decoder));
        Files.write(copy.resolve(Precision.HALF.encoder()), half);
        Files.write(copy.resolve(Precision.HALF.decoder()), halfDecoder);
        ObjectNode card = (ObjectNode)
                JSON.readTree(shipped.path().resolve(ModelCard.CARD).toFile());
        ((ObjectNode) card.path("networks"))
                .put(Precision.HALF.encoder(), ModelFolder.sha256(half))
                .put(Precision.HALF.decoder(), ModelFolder.sha256(halfDecoder));
        JSON.writeValue(copy.resolve(ModelCard.CARD).toFile(), card);
        return ModelFolder.open(copy);
    }

    private static List<Tokens> tokens(ModelFolder folder) throws Exception {
        Tokenizer tokenizer = TestModels.tokenizer(folder);
        List<Tokens> tokens = new ArrayList<>();
        for (Observation observation : TestModels.observations(8)) {
            tokens.add(tokenizer.tokenize(observation));
        }
        return tokens;
    }

    @Test
    void shouldRunTheNetworksThatAreAskedFor() throws IOException {
        ModelFolder folder = withHalf(ModelCard.ENCODER, ModelCard.DECODER);

        try (Model half = new Model(folder, HALF);
                Model single = new Model(folder, TestModels.WHOLE)) {
            assertThat(half.precision()).isEqualTo(Precision.HALF);
            assertThat(half.provider()).isEqualTo("CPU fp16");
            assertThat(half.place()).isEqualTo("cpu fp16");
            assertThat(single.precision()).isEqualTo(Precision.SINGLE);
            assertThat(single.provider()).isEqualTo("CPU");
            assertThat(single.place()).isEqualTo("cpu");
        }
    }

    @Test
    void shouldRefuseHalfPrecisionNetworksThatAreNotTheModels() throws IOException {
        ModelFolder folder = withHalf(ModelCard.DECODER, ModelCard.DECODER);

        try (Model single = new Model(folder, TestModels.WHOLE)) {
            assertThat(single.precision()).isEqualTo(Precision.SINGLE);
        }
        assertThatThrownBy(() -> new Model(folder, HALF).close())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("fails its self-test");
    }

    @Test
    void shouldAnswerNearlyAsInSinglePrecision() throws Exception {
        ModelFolder folder = TestModels.shipped();
        assumeTrue(folder.card().has(Precision.HALF), "the shipped model has no networks in half precision");
        List<Tokens> tokens = tokens(folder);

        try (Model half = new Model(folder, HALF);
                Model single = new Model(folder, TestModels.WHOLE)) {
            List<Prediction> found = half.run(tokens);
            List<Prediction> expected = single.run(tokens);

            for (int k = 0; k < tokens.size(); k++) {
                assertNear(cumulative(found.get(k)), cumulative(expected.get(k)), 1e-2);
                assertNear(found.get(k).classes(), expected.get(k).classes(), 1e-2);
                assertNear(found.get(k).embedding(), expected.get(k).embedding(), 5e-2);
                assertThat(found.get(k).embedding())
                        .isNotEqualTo(expected.get(k).embedding());
            }
        }
    }

    private static float[] cumulative(Prediction prediction) {
        float[] cumulative = prediction.redshift().clone();
        for (int cell = 1; cell < cumulative.length; cell++) {
            cumulative[cell] += cumulative[cell - 1];
        }
        return cumulative;
    }

    private static void assertNear(float[] found, float[] expected, double tolerance) {
        assertThat(found).hasSameSizeAs(expected);
        double largest = 0;
        for (int k = 0; k < found.length; k++) {
            largest = Math.max(largest, Math.abs(found[k] - expected[k]));
        }
        assertThat(largest).isLessThan(tolerance);
    }
}
