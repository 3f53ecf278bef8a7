/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The measurements in which workers and load are processes of their own, at their smallest. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class SoakIT {
    @TempDir
    Path folder;

    @Test
    void shouldMeasureALongRunBeforeABacklogThatIsKept() throws IOException {
        Path json = folder.resolve("soak.json");

        Program program = Program.run("bench", "soak", "--records", 600, "--ahead", 200, "--sleep", 20, "--json", json);

        assertThat(program.errors()).isEmpty();
        assertThat(program.exit()).isZero();
        assertThat(String.join("\n", program.printed())).contains("last / first", "resident");
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertThat(report.path("last_over_first_tenth").asDouble()).isPositive();
        assertThat(report.path("resident_at_end_bytes").asDouble()).isGreaterThan(50e6);
        assertThat(report.path("samples")
                        .path(report.path("samples").size() - 1)
                        .path("records")
                        .asLong())
                .isEqualTo(600);
    }
}
