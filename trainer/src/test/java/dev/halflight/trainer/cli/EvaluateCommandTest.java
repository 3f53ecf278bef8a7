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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int evaluate(String... arguments) {
        return HalflightTrainer.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** dz is 0, 0.5 and -0.25: two of three are outliers, none is off by more than 1; the squares of the errors
     * sum to 0.5625 + 0.25, those of the true redshifts about their mean 0.5 to 0.5. */
    @Test
    void shouldJudgeAnyonesRedshifts() throws IOException {
        Path csv =
                Files.write(folder.resolve("mine.csv"), List.of("zs,zp", "0.0,0.0", "0.5,1.25", "1.0,0.5", "0.3,none"));
        Path json = folder.resolve("mine.json");

        int code = evaluate(
                "evaluate",
                "--predictions",
                csv.toString(),
                "--true-column",
                "zs",
                "--predicted-column",
                "zp",
                "--report",
                json.toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsPattern("objects +3")
                .containsPattern("skipped.* 1\\R")
                .containsPattern("outliers.* 0\\.66667");
        JsonNode node = new ObjectMapper().readTree(json.toFile());
        assertThat(node.fieldNames())
                .toIterable()
                .containsExactly(
                        "n", "sigma_nmad", "bias", "outlier_fraction", "catastrophic_fraction", "r2", "skipped");
        assertThat(node.path("n").asInt()).isEqualTo(3);
        assertThat(node.path("bias").asDouble()).isZero();
        assertThat(node.path("catastrophic_fraction").asDouble()).isZero();
        assertThat(node.path("r2").asDouble()).isEqualTo(1 - (0.75 * 0.75 + 0.25) / 0.5);
        assertThat(node.path("skipped").asInt()).isEqualTo(1);
    }

    @Test
    void shouldAskForAModelOrForPredictions() {
        assertThat(evaluate("evaluate")).isEqualTo(2);
        assertThat(err.toString()).contains("--model", "--predictions");
    }

    @Test
    void shouldSayWhichColumnsThereAre() throws IOException {
        Path csv = Files.write(folder.resolve("mine.csv"), List.of("zs,zp", "0.0,0.0"));

        int code =
                evaluate("evaluate", "--predictions", csv.toString(), "--true-column", "z", "--predicted-column", "zp");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("no column 'z'; it has zs, zp");
    }
}
