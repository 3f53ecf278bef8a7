/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
    @Test
    void shouldReadEachDevice() {
        assertThat(Device.parse("cpu")).isEqualTo(new Device.Cpu());
        assertThat(Device.parse("cuda")).isEqualTo(new Device.Cuda(0));
        assertThat(Device.parse("cuda:12")).isEqualTo(new Device.Cuda(12));
        assertThat(Device.parse("tensorrt")).isEqualTo(new Device.TensorRt(0));
        assertThat(Device.parse("tensorrt:1")).isEqualTo(new Device.TensorRt(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "cuda:0", "cuda:3", "tensorrt:1"})
    void shouldWriteADeviceAsItIsRead(String text) {
        assertThat(Device.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CPU", "gpu", "cuda:", "cuda:-1", "cuda:1000", " cuda:0", "tensorrt:x", "TensorRT"})
    void shouldRefuseWhatIsNoDevice(String text) {
        assertThatThrownBy(() -> Device.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no device: use cpu, cuda, cuda:N, tensorrt or tensorrt:N");
    }

    @Test
    void shouldNameOnnxRuntimesProviders() {
        assertThat(new Device.Cpu().provider()).isEqualTo("CPU");
        assertThat(new Device.Cuda(1).provider()).isEqualTo("CUDA");
        assertThat(new Device.TensorRt(1).provider()).isEqualTo("Tensorrt");
    }
}
