/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceMemoryTest {
    @Test
    void shouldReadWhatTheDriverSays() throws IOException {
        assertThat(DeviceMemory.parse("1234, 81559\n")).isEqualTo(new DeviceMemory(1234L << 20, 81559L << 20));
        assertThatThrownBy(() -> DeviceMemory.parse("No devices were found"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No devices were found");
    }

    @Test
    void shouldAskForTheDeviceThatCudaMeans() {
        assertThat(DeviceMemory.command(Optional.empty(), 1)).containsSequence("-i", "1");
        assertThat(DeviceMemory.command(Optional.of("3,GPU-abc"), 0)).containsSequence("-i", "3");
        assertThat(DeviceMemory.command(Optional.of("3, GPU-abc"), 1)).containsSequence("-i", "GPU-abc");
    }

    @Test
    void shouldKnowOfNoMemoryOfAProcessor() throws Exception {
        assertThat(DeviceMemory.of(new Device.Cpu())).isEmpty();
    }
}
