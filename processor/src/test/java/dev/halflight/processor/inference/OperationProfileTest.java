/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationProfileTest {
    private static final Device CUDA = new Device.Cuda(0);
    private static final Device TENSORRT = new Device.TensorRt(0);

    @TempDir
    private Path folder;

    /** A profile as ONNX Runtime writes it; an operation is written 'name provider'. */
    private OperationProfile profile(String... operations) throws IOException {
        List<String> events = java.util.Arrays.stream(operations)
                .map(operation -> operation.split(" "))
                .map(words -> "{\"cat\":\"Node\",\"args\":{\"op_name\":\"" + words[0] + "\",\"provider\":\"" + words[1]
                        + "ExecutionProvider\"}}")
                .toList();
        Path file = folder.resolve("profile.json");
        Files.writeString(file, "[{\"cat\":\"Session\",\"args\":{}}," + String.join(",", events) + "]");
        return OperationProfile.read(file);
    }

    @Test
    void shouldCountWhatEachProviderRan() throws IOException {
        OperationProfile profile = profile("MatMul CUDA", "Gemm CUDA", "Softmax CUDA", "Shape CPU");

        assertThat(profile.operations()).isEqualTo(Map.of("CUDA", 3, "CPU", 1));
        assertThat(profile.products()).isEqualTo(Map.of("CUDA", 2));
        profile.requireOn(CUDA);
    }

    @Test
    void shouldRefuseADeviceThatLeftAProductToTheProcessor() throws IOException {
        OperationProfile profile = profile("MatMul CUDA", "FusedMatMul CPU");

        assertThatThrownBy(() -> profile.requireOn(CUDA))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(
                        "was to run on cuda:0, but CUDAExecutionProvider did only 1 of its 2 matrix products");
    }

    @Test
    void shouldRefuseAProfileWithoutProducts() throws IOException {
        OperationProfile profile = profile("Softmax CUDA");

        assertThatThrownBy(() -> profile.requireOn(CUDA)).isInstanceOf(ModelException.class);
    }

    @Test
    void shouldTakeTensorRtsPartsForTheProductsInThem() throws IOException {
        profile("TRTKernel_graph_0 Tensorrt", "MatMul CUDA", "Shape CPU").requireOn(TENSORRT);

        OperationProfile onCuda = profile("MatMul CUDA");
        assertThatThrownBy(() -> onCuda.requireOn(TENSORRT)).isInstanceOf(ModelException.class);
        OperationProfile onProcessor = profile("TRTKernel_graph_0 Tensorrt", "MatMul CPU");
        assertThatThrownBy(() -> onProcessor.requireOn(TENSORRT)).isInstanceOf(ModelException.class);
    }
}
