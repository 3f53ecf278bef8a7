/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderOptionTest {
    private static final Device CUDA = new Device.Cuda(0);
    private static final Device TENSORRT = new Device.TensorRt(0);

    @Test
    void shouldTakeOptionsByTheProvidersNamesHoweverTheEnvironmentWritesThem() {
        assertThat(ProviderOption.require(CUDA, Map.of("gpu.mem.limit", "8000000000", "use-tf32", " 0 ")))
                .isEqualTo(Map.of("gpu_mem_limit", "8000000000", "use_tf32", "0"));
        assertThat(ProviderOption.require(
                        TENSORRT, Map.of("trt_engine_cache_path", "/var/cache/engines", "use_tf32", "1")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "use_tf32, true, 0 or 1",
        "use_tf32, '', 0 or 1",
        "gpu_mem_limit, 8GB, a whole number",
        "gpu_mem_limit, -1, a whole number",
        "cudnn_conv_algo_search, heuristic, 'EXHAUSTIVE, HEURISTIC or DEFAULT'",
        "arena_extend_strategy, double, kNextPowerOfTwo or kSameAsRequested"
    })
    void shouldRefuseAWrongValue(String name, String value, String expected) {
        assertThatThrownBy(() -> ProviderOption.require(CUDA, Map.of(name, value)))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.provider." + name + " is '" + value + "'; it must be " + expected);
    }

    @ParameterizedTest
    @CsvSource({"gpu_memory", "trt_engine_cache_path", "user_compute_stream", "enable_cuda_graph"})
    void shouldRefuseWhatCudaDoesNotKnowAndSayWhatItDoes(String name) {
        assertThatThrownBy(() -> ProviderOption.require(CUDA, Map.of(name, "1")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("model.provider." + name + " is unknown on cuda:0; known are gpu_mem_limit, ")
                .hasMessageNotContaining(", trt_");
    }

    @Test
    void shouldSayWhereTheDeviceAndThePrecisionAreSet() {
        assertThatThrownBy(() -> ProviderOption.require(CUDA, Map.of("device_id", "1")))
                .hasMessageContaining("model.device");
        assertThatThrownBy(() -> ProviderOption.require(TENSORRT, Map.of("trt_fp16_enable", "1")))
                .hasMessageContaining("model.precision");
    }

    @Test
    void shouldRefuseAnyOptionOnTheProcessor() {
        assertThat(ProviderOption.require(new Device.Cpu(), Map.of())).isEmpty();
        assertThatThrownBy(() -> ProviderOption.require(new Device.Cpu(), Map.of("use_tf32", "0")))
                .isInstanceOf(ModelException.class)
                .hasMessage("model.provider.use_tf32 is for a GPU, and model.device is cpu");
    }

    @Test
    void shouldTellTensorRtThePrecisionAndToUseTheCacheThatItHasAFolderFor() {
        Map<String, String> given = Map.of("trt_engine_cache_path", "/engines", "use_tf32", "0");

        assertThat(GpuSession.tensorRt(true, given))
                .isEqualTo(Map.of(
                        "trt_engine_cache_enable", "1", "trt_engine_cache_path", "/engines", "trt_fp16_enable", "1"));
        assertThat(GpuSession.tensorRt(false, Map.of())).isEqualTo(Map.of("trt_fp16_enable", "0"));
    }
}
