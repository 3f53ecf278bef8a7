/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExamCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldCompareTheSimulationWithTheCatalogsThatAreThere() throws IOException {
        CatalogFiles.vvds(folder, 300);
        Path output = folder.resolve("results");

        int status = run("--catalogs", folder.toString(), "--output", output.toString(), "--count", "1500");

        assertThat(status).as(err.toString()).isZero();
        JsonNode figures =
                new ObjectMapper().readTree(output.resolve("exam.json").toFile());
        JsonNode vvds = figures.path("catalogs").path("vvds");
        assertThat(vvds.path("galaxies").asInt()).isEqualTo(300);
        assertThat(vvds.path("photoz")
                        .path("real on real")
                        .path("all")
                        .path("n")
                        .asInt())
                .isEqualTo(150);
        assertThat(vvds.path("photozRatio").asDouble()).isPositive();
        assertThat(vvds.path("redshifts")).isNotEmpty();
        assertThat(figures.path("catalogs").has("deep2")).isFalse();
        for (String plot : List.of("counts-redshifts", "colors", "planes", "photoz")) {
            assertThat(ImageIO.read(output.resolve("vvds-" + plot + ".png").toFile())
                            .getWidth())
                    .isGreaterThan(1000);
        }
        assertThat(out.toString()).contains("vvds: 300 galaxies", "simulated on real", "cells are off");
    }

    @Test
    void shouldSayWhichCatalogsItLooksFor() {
        int status = run(
                "--catalogs", folder.toString(), "--output", folder.resolve("x").toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("no catalog", "vvds_deep_veryreliable.csv");
    }

    @Test
    void shouldRefuseAFolderThatIsNotThere() {
        Path missing = folder.resolve("missing");
        int status = run("--catalogs", missing.toString(), "--output", folder.toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("no folder", "missing");
    }

    @Test
    void shouldRefuseTooFewGalaxies() throws IOException {
        CatalogFiles.vvds(folder, 300);
        int status = run("--catalogs", folder.toString(), "--output", folder.toString(), "--count", "20");
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("--count");
    }

    private int run(String... arguments) {
        Failures failures = new Failures();
        return new CommandLine(new ExamCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
    }
}
