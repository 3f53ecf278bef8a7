/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.trainer.HalflightTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A whole comparison at the smallest size, which takes a minute. */
class CompareIT {
    private static final String[] SMALLEST = {
        "--galaxies",
        "24",
        "--validation",
        "24",
        "--test",
        "30",
        "--views",
        "16",
        "--trial-views",
        "8",
        "--batch",
        "8",
        "--seeds",
        "1",
        "--magnitudes",
        "18:22"
    };

    @TempDir
    private Path folder;

    private String compare(String... more) {
        StringWriter out = new StringWriter();
        CommandLine command = HalflightTrainer.commandLine();
        command.setOut(new PrintWriter(out));
        String[] arguments = new String[3 + SMALLEST.length + more.length];
        arguments[0] = "compare";
        arguments[1] = "--work";
        arguments[2] = folder.resolve("work").toString();
        System.arraycopy(SMALLEST, 0, arguments, 3, SMALLEST.length);
        System.arraycopy(more, 0, arguments, 3 + SMALLEST.length, more.length);
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }

    @Test
    void shouldCompareAllContendersAndGoOnWhereItWasStopped() throws IOException {
        Path json = folder.resolve("compare.json");
        assertThat(compare("--minutes", "0.05", "--json", json.toString())).contains("to go on");
        assertThat(json).doesNotExist();

        String tables = compare(
                "--json", json.toString(), "--report", folder.resolve("report").toString());

        assertThat(tables).contains("at this budget", "paper's recipe", "nearest neighbors", "not judged");
        JsonNode result = new ObjectMapper().readTree(json.toFile());
        assertThat(result.get("standings").findValuesAsText("key"))
                .contains("halflight", "halflight_raw", "paper", "nearest_neighbors", "perceptron");
        for (JsonNode standing : result.get("standings")) {
            assertThat(standing.get("conditions")).hasSize(7);
        }
        assertThat(result.get("trials")).hasSize(16);
        long ours = parameters(result, 0);
        long paper = parameters(result, 2);
        assertThat(Math.max(ours, paper) / (double) Math.min(ours, paper)).isLessThan(1.5);
        assertThat(folder.resolve("report").resolve("compare.html")).exists();

        Path checkpoint = folder.resolve("work/runs/halflight-1/checkpoint.pt");
        FileTime trained = Files.getLastModifiedTime(checkpoint);
        assertThat(compare("--json", json.toString())).isEqualTo(tables);
        assertThat(Files.getLastModifiedTime(checkpoint)).isEqualTo(trained);
        assertThat(new ObjectMapper().readTree(json.toFile())).isEqualTo(result);
    }

    private static long parameters(JsonNode result, int standing) {
        return result.get("standings")
                .get(standing)
                .get("cost")
                .get("parameters")
                .asLong();
    }
}
