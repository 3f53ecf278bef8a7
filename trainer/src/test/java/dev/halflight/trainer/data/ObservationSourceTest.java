/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.trainer.simulate.SkySettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationSourceTest {
    @TempDir
    private Path folder;

    private static List<SimulatedSky> sky(String templates) {
        return List.of(new SimulatedSky(
                4, new SkySettings(List.of("hsc"), "", templates, 17, 24, 0.2, 0.5, 0.04, 0.04, 0.33, 0.12)));
    }

    @Test
    void shouldLearnFromTheSkyOfParametricSpectra() throws IOException {
        SimulatedSky sky = sky("").get(0);
        try (ObservationSource source = ObservationSource.open(List.of(), List.of(sky))) {
            assertThat(source.next().get())
                    .isEqualTo(sky.settings().simulation().observation(sky.seed(), 0));
        }
    }

    @Test
    void shouldTakeTheSpectraFromTheTemplatesThatTheSkyNames() {
        assertThatThrownBy(() -> ObservationSource.open(List.of(), sky(folder.toString())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
    }
}
