/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.contest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.trainer.contest.ContestResults;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestReportTest {
    private final ContestReport report = new ContestReport(ContestResults.all(600, 0.05, 0.04, 0.035));

    @Test
    void shouldPrintEveryContenderWithItsFiguresAtThisBudget() {
        StringWriter text = new StringWriter();

        report.print(new PrintWriter(text));

        assertThat(text.toString())
                .contains("at this budget", "halflight", "paper's recipe", "nearest neighbors", "perceptron")
                .contains("σ NMAD", "400,000", "3,600", "mean absolute error", "not judged", "2-px bleed column")
                .containsPattern("the paper's recipe, equal views +0\\.[56]");
    }

    @Test
    void shouldWriteEveryFigureAsJson(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new").resolve("compare.json");
        assertThat(file).doesNotExist();

        report.writeJson(file);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.get("title").asText()).contains("at this budget");
        JsonNode paper = json.get("standings").get(1);
        assertThat(paper.get("key").asText()).isEqualTo("paper");
        assertThat(paper.get("conditions").get("whole").get("sigma_nmad").asDouble())
                .isCloseTo(0.05, within(0.005));
        assertThat(paper.get("conditions").get("whole").get("coverage68").isNull())
                .isTrue();
        assertThat(paper.get("trainings")).hasSize(2);
        assertThat(json.get("halflight_over")
                        .get("paper_equal_time")
                        .get("sigma_nmad")
                        .asDouble())
                .isCloseTo(0.6, within(0.1));
        assertThat(json.get("halflight_over")
                        .get("perceptron")
                        .get("bleed")
                        .get("sigma_nmad")
                        .asDouble())
                .isLessThan(1);
        assertThat(json.get("trials")).hasSize(1);
        assertThat(json.get("curves").get(0).get("snapshots")).hasSize(2);
        assertThat(json.get("requirements").get(0).get("verdict").asText()).isEqualTo("NOT_JUDGED");
    }

    @Test
    void shouldWriteTablesAndPlotsForAReader(@TempDir Path folder) throws IOException {
        report.writePages(folder);

        assertThat(folder.resolve("compare.md"))
                .content()
                .startsWith("# Photometric redshifts side by side, at this budget")
                .contains("| paper's recipe | 2 |", "| --- | ---: |");
        assertThat(folder.resolve("compare.html"))
                .content()
                .contains("<h1>Photometric redshifts side by side, at this budget</h1>", "data:image/png;base64,");
        for (String name :
                List.of("sigma-by-views", "sigma-by-cpu", "sigma-by-magnitude", "sigma-by-redshift", "pit")) {
            BufferedImage plot = ImageIO.read(folder.resolve(name + ".png").toFile());
            assertThat(plot.getWidth()).isGreaterThan(500);
        }
        assertThat(Files.list(folder)).hasSize(9);
    }
}
