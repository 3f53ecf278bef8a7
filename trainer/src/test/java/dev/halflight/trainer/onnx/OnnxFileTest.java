/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.Precision;
import dev.halflight.trainer.model.Mmae;
import dev.halflight.trainer.model.NetworkConfig;
import dev.halflight.trainer.model.TensorSizes;
import dev.halflight.trainer.torch.Done;
import dev.halflight.trainer.torch.TrainedNetwork;
import dev.halflight.trainer.torch.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that runs the files may rely on. */
class OnnxFileTest {
    @TempDir
    Path folder;

    @BeforeEach
    void export() throws IOException {
        NetworkConfig config =
                new NetworkConfig(TensorSizes.standard(80), 16, 2, 1, 1, 1, 8, 2, 1, 16, 1, 24, 2, 2, 0.001, 4.343);
        Mmae network = new Mmae(config, 3);
        TrainedNetwork trained = new TrainedNetwork(network, Weights.initial(network.parameters()), Done.NOTHING);
        NetworkFiles files = new NetworkFiles(trained, Map.of("name", "halflight-test", "version", "1.2.3"));
        files.write(folder, Precision.SINGLE);
        files.write(folder, Precision.HALF);
    }

    @Test
    void shouldDeclareTheEncoder() throws IOException {
        ModelProto model = read(ModelCard.ENCODER);
        assertThat(declared(model.getGraph().getInputList()))
                .containsExactly(
                        "image[batch, 64, 325]",
                        "image_mask[batch, 64]",
                        "context[batch, 80]",
                        "spectrum[batch, spectrum, 67]",
                        "spectrum_mask[batch, spectrum]");
        assertThat(declared(model.getGraph().getOutputList()))
                .containsExactly(
                        "image_latents[batch, 66, 16]",
                        "spectrum_latents[batch, spectrum_latents, 16]",
                        "redshift[batch, 1792]",
                        "classes[batch, 3]",
                        "embedding[batch, 24]");
    }

    @Test
    void shouldDeclareTheDecoder() throws IOException {
        ModelProto model = read(ModelCard.DECODER);
        assertThat(declared(model.getGraph().getInputList()))
                .containsExactly(
                        "image[batch, 64, 325]",
                        "image_latents[batch, 66, 16]",
                        "spectrum_latents[batch, spectrum_latents, 16]",
                        "image_mask[batch, 64]",
                        "spectrum_mask[batch, 68]",
                        "redshift[batch, 1]");
        assertThat(declared(model.getGraph().getOutputList()))
                .containsExactly("image_tokens[batch, 64, 320]", "spectrum_tokens[batch, 68, 64]");
    }

    @Test
    void shouldHoldAllWeightsInOneFileOfAKnownVersion() throws IOException {
        ModelProto model = read(ModelCard.ENCODER);
        assertThat(model.getIrVersion()).isEqualTo(9);
        assertThat(model.getOpsetImportList())
                .singleElement()
                .satisfies(set -> assertThat(set.getVersion()).isEqualTo(20));
        assertThat(model.getGraph().getInitializerList())
                .isNotEmpty()
                .allSatisfy(tensor -> assertThat(tensor.getExternalDataList()).isEmpty());
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("encoder.onnx", "decoder.onnx", "encoder.fp16.onnx", "decoder.fp16.onnx");
    }

    @Test
    void shouldDeclareTheSameInHalfPrecision() throws IOException {
        GraphProto single = read(ModelCard.ENCODER).getGraph();
        GraphProto half = read(Precision.HALF.encoder()).getGraph();
        assertThat(half.getInputList()).isEqualTo(single.getInputList());
        assertThat(half.getOutputList()).isEqualTo(single.getOutputList());
        assertThat(half.getOutputList())
                .allSatisfy(
                        tensor -> assertThat(tensor.getType().getTensorType().getElemType())
                                .isEqualTo(TensorProto.DataType.FLOAT.getNumber()));
    }

    @Test
    void shouldStoreEveryWeightInHalfPrecisionWhereItIsAskedTo() throws IOException {
        for (String file : List.of(Precision.HALF.encoder(), Precision.HALF.decoder())) {
            assertThat(read(file).getGraph().getInitializerList())
                    .filteredOn(tensor -> tensor.getDataType() != TensorProto.DataType.INT64.getNumber())
                    .filteredOn(tensor -> !tensor.getName().startsWith("number"))
                    .hasSizeGreaterThan(10)
                    .extracting(TensorProto::getDataType)
                    .containsOnly(TensorProto.DataType.FLOAT16.getNumber());
        }
    }

    @Test
    void shouldSayWhichModelItIs() throws IOException {
        for (String file : List.of(ModelCard.ENCODER, ModelCard.DECODER)) {
            assertThat(read(file).getMetadataPropsList())
                    .extracting(StringStringEntryProto::getKey, StringStringEntryProto::getValue)
                    .containsExactlyInAnyOrder(tuple("name", "halflight-test"), tuple("version", "1.2.3"));
        }
    }

    @Test
    void shouldTakeHalfTheRoomInHalfPrecision() throws IOException {
        Mmae network = new Mmae(NetworkConfig.standard(TensorSizes.standard(80)), 3);
        TrainedNetwork trained = new TrainedNetwork(network, Weights.initial(network.parameters()), Done.NOTHING);
        NetworkFiles files = new NetworkFiles(trained, Map.of());
        Path large = Files.createDirectory(folder.resolve("large"));
        files.write(large, Precision.SINGLE);
        files.write(large, Precision.HALF);

        assertThat(size(large, Precision.SINGLE))
                .isGreaterThan(4L * network.parameters().size());
        assertThat(size(large, Precision.HALF)).isLessThan((long) (0.53 * size(large, Precision.SINGLE)));
    }

    private static long size(Path folder, Precision precision) throws IOException {
        return Files.size(folder.resolve(precision.encoder())) + Files.size(folder.resolve(precision.decoder()));
    }

    private ModelProto read(String file) throws IOException {
        return ModelProto.parseFrom(Files.readAllBytes(folder.resolve(file)));
    }

    private static List<String> declared(List<ValueInfoProto> tensors) {
        return tensors.stream()
                .map(tensor -> tensor.getName()
                        + tensor.getType().getTensorType().getShape().getDimList().stream()
                                .map(OnnxFileTest::axis)
                                .toList())
                .toList();
    }

    private static String axis(Dimension dimension) {
        return dimension.hasDimParam() ? dimension.getDimParam() : Long.toString(dimension.getDimValue());
    }
}
