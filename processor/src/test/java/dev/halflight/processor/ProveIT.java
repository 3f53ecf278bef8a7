/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveIT {
    @TempDir
    private Path folder;

    @Test
    void shouldCompareTheProcessorWithItselfAndMeasureItBareAndInTheStream() throws IOException {
        Path file = folder.resolve("findings.json");

        Program program = Program.run(
                "prove", "--device", "cpu", "--batches", 8, "--records", 200, "--about", "two cores", "--json", file);

        assertThat(program.errors()).isEmpty();
        assertThat(program.exit()).isZero();
        JsonNode findings = new ObjectMapper().readTree(file.toFile());
        assertThat(findings.get("proved").asBoolean()).isTrue();
        assertThat(findings.get("about").asText()).isEqualTo("two cores");
        assertThat(findings.get("onnxruntime").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(findings.get("failures")).isEmpty();
        assertThat(findings.get("parity")).hasSize(2).allSatisfy(parity -> {
            assertThat(parity.get("holds").asBoolean()).isTrue();
            assertThat(parity.at("/profile/matrix_products/CPU").asInt()).isPositive();
        });
        // half precision is another computation: had it been compared with itself, nothing would differ
        assertThat(findings.at("/parity/1/redshift").asDouble()).isPositive();
        assertThat(findings.get("rates")).hasSize(4).allSatisfy(rate -> {
            assertThat(rate.get("raw_rate").asDouble()).isPositive();
            assertThat(rate.has("stream"))
                    .isEqualTo(rate.get("precision").asText().equals("fp32"));
        });
        assertThat(findings.at("/rates/1/streams").asInt()).isEqualTo(2);
        assertThat(findings.at("/rates/1/stream/pipeline_rate").asDouble()).isPositive();
    }

    @Test
    void shouldSayWhyADeviceCannotBeUsedAndKeepThat() throws IOException {
        Path file = folder.resolve("findings.json");

        Program program = Program.run("prove", "--device", "cuda:0", "--json", file);

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.printed())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("FAILED answers in fp32 {use_tf32=0}: ") && line.contains("cuda:0"))
                .anyMatch(line -> line.startsWith("NOT proved: cuda:0"));
        JsonNode findings = new ObjectMapper().readTree(file.toFile());
        assertThat(findings.get("proved").asBoolean()).isFalse();
        assertThat(findings.get("failures")).hasSize(3);
        assertThat(findings.get("rates")).isEmpty();
    }

    @Test
    void shouldRefuseAnOptionThatTheProviderDoesNotHaveBeforeAnythingRuns() {
        Program program = Program.run(
                "prove",
                "--device",
                "cuda:0",
                "--provider-option",
                "gpu_memory=1",
                "--json",
                folder.resolve("findings.json"));

        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.errors())
                .singleElement()
                .asString()
                .contains("model.provider.gpu_memory is unknown on cuda:0");
        assertThat(folder).isEmptyDirectory();
    }
}
