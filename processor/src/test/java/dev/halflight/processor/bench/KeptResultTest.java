/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptResultTest {
    @TempDir
    Path folder;

    @Test
    void shouldLetNoiseThrough() throws IOException {
        assertThat(kept(0.94, 0.96).losses(report(0.90, 0.93))).isEmpty();
    }

    @Test
    void shouldTellEachRatioThatFell() throws IOException {
        assertThat(kept(0.94, 0.96).losses(report(0.88, 0.95)))
                .containsExactly("pipeline_over_raw fell from 0.940 to 0.880, by 6.4%");
        assertThat(kept(0.94, 0.96).losses(report(0.95, 0.80)))
                .containsExactly("device_busy_fraction fell from 0.960 to 0.800, by 16.7%");
    }

    @Test
    void shouldNotTakeWhatWasNotMeasuredForHeld() throws IOException {
        BenchmarkReport without = report(Map.of(Headline.RATIO, 0.95));

        assertThat(kept(0.94, 0.96).losses(without)).containsExactly("device_busy_fraction was not measured");
        assertThat(kept(0.94, 0.96).losses(report(Double.NaN, 0.95))).hasSize(1);
    }

    @Test
    void shouldReadWhatTheBenchmarkWrites() throws IOException {
        Path file = folder.resolve("bench.json");

        ReportFile.write(file, report(0.94, 0.96));

        assertThat(KeptResult.read(file).ratios())
                .isEqualTo(Map.of("pipeline_over_raw", 0.94, "device_busy_fraction", 0.96));
    }

    @Test
    void shouldSayWhatIsMissingInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"pipeline_over_raw\": 0.9}");

        assertThatThrownBy(() -> KeptResult.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no device_busy_fraction")
                .hasMessageContaining("bench --json");
        Files.writeString(file, "no json");
        assertThatThrownBy(() -> KeptResult.read(file)).hasMessageContaining("is no result of the benchmark");
    }

    private KeptResult kept(double ratio, double busy) throws IOException {
        return new KeptResult(Map.of(Headline.RATIO, ratio, Headline.BUSY, busy));
    }

    private static BenchmarkReport report(double ratio, double busy) {
        return report(Map.of(Headline.RATIO, ratio, Headline.BUSY, busy));
    }

    private static BenchmarkReport report(Map<String, Object> headline) {
        return new BenchmarkReport(
                headline,
                new PartTimes(1, 1, 1, 1, 1, 1),
                new AlertRate(1, 2, 3),
                "some 1.0.0",
                "cpu",
                2,
                100,
                2,
                1000,
                3,
                List.of());
    }
}
