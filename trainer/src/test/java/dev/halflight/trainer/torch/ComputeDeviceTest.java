/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.halflight.trainer.torch.ComputeDevice.MatrixPrecision;
import org.junit.jupiter.api.Test;

class ComputeDeviceTest {
    @Test
    void shouldStayOnTheProcessor() {
        ComputeDevice.choose("cpu", MatrixPrecision.FP32);
        float[] values = {1, 2, 3, 4};
        boolean gpu = NativeMemory.scoped(() -> Tensors.of(values, 2, 2).is_cuda());
        assertThat(gpu).isFalse();
    }

    @Test
    void shouldRefuseADeviceThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComputeDevice.choose("tpu", MatrixPrecision.FP32))
                .withMessageContaining("no device 'tpu'")
                .withMessageContaining("cuda:0");
    }

    @Test
    void shouldRefuseAGpuThatLibTorchDoesNotFind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComputeDevice.choose("cuda:99", MatrixPrecision.BF16))
                .withMessageContaining("'cuda:99' was asked for");
    }

    @Test
    void shouldRefuseHalfPrecisionOnAProcessor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ComputeDevice.choose("cpu", MatrixPrecision.BF16))
                .withMessageContaining("hardly faster than fp32");
    }
}
