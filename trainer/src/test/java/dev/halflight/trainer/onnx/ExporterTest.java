/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.Tensors;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.torch.Weights;
import dev.halflight.trainer.train.SyntheticBatches;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.pytorch.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterTest {
    private static final Set<Precision> BOTH = EnumSet.allOf(Precision.class);

    private final Mmae network = new Mmae(SyntheticBatches.tinyNetwork(), 3);
    private final Weights weights = Weights.initial(network.parameters());
    private final TrainedNetwork trained = new TrainedNetwork(network, weights, Done.NOTHING);

    @TempDir
    Path parent;

    /** What begins with nothing must be compared too. */
    ExporterTest() {
        float[] values = SyntheticBatches.noise(network.parameters().size());
        int next = 0;
        for (Parameter parameter : network.parameters().all()) {
            for (int k = 0; k < parameter.size(); k++, next++) {
                values[next] = parameter.initial()[k] == 0 ? 0.1f * values[next] : 0;
            }
            float[] own = Arrays.copyOfRange(values, next - parameter.size(), next);
            weights.tensor(parameter).add_(Tensors.of(own, parameter.shape()));
        }
    }

    @Test
    void shouldWriteFilesThatAnswerAsTheNetworkDoes() throws IOException {
        Path output = parent.resolve("model");
        Map<Precision, Map<String, Double>> differences;
        List<Long> progress = new ArrayList<>();
        try (NewFolder folder = new NewFolder(output)) {
            differences = new Exporter(trained).write(folder, "halflight-test", "1.0.0", BOTH, progress::add);
            assertThat(output).doesNotExist();
            folder.complete();
        }
        assertThat(differences).containsOnlyKeys(Precision.SINGLE, Precision.HALF);
        assertThat(differences.get(Precision.SINGLE).values())
                .hasSize(5)
                .allSatisfy(difference -> assertThat(difference).isBetween(1e-9, 3e-5));
        assertThat(differences.get(Precision.HALF).values())
                .hasSize(5)
                .allSatisfy(difference -> assertThat(difference).isBetween(1e-6, 5e-2));
        assertThat(progress).hasSize(2 * Exporter.CASES).isSorted().endsWith(2L * Exporter.CASES);
        assertThat(output.toFile().list())
                .containsExactlyInAnyOrder("encoder.onnx", "decoder.onnx", "encoder.fp16.onnx", "decoder.fp16.onnx");
        assertThat(parent.toFile().list()).containsExactly("model");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image.missing",
                "spectrum.missing",
                "image.positions",
                "fusion.image.0.attention.key.weight",
                "heads.redshift.second.weight",
                "heads.classes.second.bias",
                "decoder.mask",
                "decoder.redshift.weight",
                "decoder.spectrum.out.bias"
            })
    void shouldRefuseAWeightThatIsNotTheTrainedOne(String name) throws IOException {
        Parameter parameter = network.parameters().all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Weights perturbed = weights.copy();
        perturbed.tensor(parameter).view(-1).narrow(0, 0, 1).add_(new Scalar(0.05f));
        TrainedNetwork other = new TrainedNetwork(network, perturbed, Done.NOTHING);

        try (NewFolder folder = new NewFolder(parent.resolve("model"))) {
            assertThatThrownBy(() ->
                            new Exporter(other, trained).write(folder, "halflight-test", "1.0.0", BOTH, done -> {}))
                    .isInstanceOf(ParityException.class)
                    .hasMessageContaining("in a batch of")
                    .hasMessageContaining("nothing was written");
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void shouldRefuseHalfPrecisionWhereItsRangeIsTooSmall() throws IOException {
        Parameter parameter = network.parameters().all().stream()
                .filter(each -> each.name().equals("image.block.0.mlp.norm.scale"))
                .findFirst()
                .orElseThrow();
        weights.tensor(parameter).fill_(new Scalar(1e5f));
        try (NewFolder folder = new NewFolder(parent.resolve("model"))) {
            assertThatThrownBy(() -> new Exporter(trained)
                            .write(folder, "halflight-test", "1.0.0", EnumSet.of(Precision.HALF), done -> {}))
                    .isInstanceOf(ParityException.class)
                    .hasMessageContaining("the exported fp16 network does not answer as the trained one does")
                    .hasMessageContaining("--no-half");
        }
    }

    @Test
    void shouldRefuseWeightsThatAreNotNumbers() throws IOException {
        weights.tensor(network.parameters().all().get(0)).fill_(new Scalar(Float.NaN));
        try (NewFolder folder = new NewFolder(parent.resolve("model"))) {
            assertThatThrownBy(() -> new Exporter(trained).write(folder, "halflight-test", "1.0.0", BOTH, done -> {}))
                    .isInstanceOf(ParityException.class)
                    .hasMessageContaining("differs by NaN");
        }
    }

    @Test
    void shouldNotOverwriteAModel() throws IOException {
        try (NewFolder folder = new NewFolder(parent.resolve("model"))) {
            folder.complete();
        }
        assertThatThrownBy(() -> new NewFolder(parent.resolve("model")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there already; remove it or name another folder");
    }
}
