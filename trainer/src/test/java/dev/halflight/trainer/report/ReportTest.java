/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.trainer.evaluate.Analysis;
import dev.halflight.trainer.evaluate.Baseline;
import dev.halflight.trainer.evaluate.CaseAnswer;
import dev.halflight.trainer.evaluate.ConditionFigure;
import dev.halflight.trainer.evaluate.EvaluationResults;
import dev.halflight.trainer.evaluate.Figures;
import dev.halflight.trainer.evaluate.FrozenCase;
import dev.halflight.trainer.evaluate.ObjectOutcome;
import dev.halflight.trainer.evaluate.ReconstructionFigure;
import dev.halflight.trainer.evaluate.RedshiftOutcome;
import dev.halflight.trainer.evaluate.TestOutcomes;
import dev.halflight.trainer.evaluate.Visible;
import dev.halflight.v1.Flag;
import dev.halflight.v1.ObjectClass;
import dev.halflight.v1.RedshiftUse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    Path folder;

    private final EvaluationResults results = results(60);
    private final Analysis analysis = Analysis.of(results);

    private static EvaluationResults results(int count) {
        List<ObjectOutcome> objects = TestOutcomes.galaxies(count, 0.02);
        Figures figures = new Figures();
        figures.add("photoz.sigma_nmad", 0.02);
        Map<String, RedshiftOutcome> others =
                objects.stream().collect(Collectors.toMap(ObjectOutcome::id, object -> RedshiftOutcome.of(0.7, 0.8)));
        CaseAnswer answer = new CaseAnswer(
                "images", 0.31, 0.3, 0.32, ObjectClass.GALAXY, 0.99, RedshiftUse.CAUTION, List.of(Flag.CONFLICT));
        return new EvaluationResults(
                "test 1.0",
                count + " objects",
                objects,
                figures,
                List.of(new Baseline("constant", "Always 0.7 <z>", Visible.IMAGES, others)),
                List.of(ConditionFigure.of("model", "edge", "edge 2.0″ from the object", byId(objects), byId(objects))),
                List.of(new ReconstructionFigure(
                        "line.center", "Center of lines", "Å", 12, 1.5, Map.of("interpolation", 2.5))),
                List.of(new FrozenCase(
                        "A real galaxy", "z = 0.3 (SDSS)", Optional.of(0.3), List.of(answer), Optional.empty())));
    }

    private static Map<String, RedshiftOutcome> byId(List<ObjectOutcome> objects) {
        return objects.stream()
                .collect(Collectors.toMap(
                        ObjectOutcome::id,
                        object -> object.redshift(Visible.IMAGES).orElseThrow()));
    }

    @Test
    void shouldWriteEverySectionAsJson() throws IOException {
        Path file = folder.resolve("new folder").resolve("report.json");

        JsonReport.write(file, results, analysis);

        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.path("photoz.sigma_nmad").asDouble()).isEqualTo(0.02);
        assertThat(json.at("/overall/photoz/n").asInt()).isEqualTo(60);
        assertThat(json.at("/overall/photoz/sigma_nmad_error").asDouble()).isPositive();
        assertThat(json.at("/overall/photoz/pit_histogram")).hasSize(20);
        assertThat(json.path("cells").findValuesAsText("axis")).contains("magnitude", "estimate", "redshift");
        assertThat(json.at("/classes/photoz/counts/galaxy/galaxy").asInt()).isEqualTo(60);
        assertThat(json.at("/flags/uses/0/galaxies/n").asInt()).isEqualTo(60);
        assertThat(json.at("/baselines/0/model_over_baseline/sigma_nmad").isMissingNode())
                .as("the constant has no scatter to divide by")
                .isTrue();
        assertThat(json.at("/baselines/0/baseline/bias").asDouble()).isNegative();
        assertThat(json.at("/conditions/0/condition").asText()).isEqualTo("edge");
        assertThat(json.at("/conditions/0/n").asInt()).isEqualTo(60);
        assertThat(json.at("/conditions/0/sigma_nmad_ratio/high").asDouble()).isEqualTo(1);
        assertThat(json.at("/reconstruction/0/baselines/interpolation").asDouble())
                .isEqualTo(2.5);
        assertThat(json.at("/cases/0/answers/0/flags/0").asText()).isEqualTo("CONFLICT");
    }

    @Test
    void shouldWriteOneHtmlFileThatNeedsNothingElse() throws IOException {
        Path file = folder.resolve("report.html");

        HtmlReport.write(file, results, analysis);

        String html = Files.readString(file);
        assertThat(html)
                .contains("How good is test 1.0?", "60 objects", "By magnitude (AB), from images")
                .contains(
                        "Always 0.7 &lt;z&gt;",
                        "Degraded images: model",
                        "edge 2.0″",
                        "1.00 (1.00 – 1.00)",
                        "Center of lines",
                        "2.500",
                        "A real galaxy",
                        "0.3000 – 0.3200")
                .doesNotContain("{{", "<script", "http:", "https:", "url(")
                .endsWith("</html>\n");
        assertThat(html.split("<figure>")).hasSize(Plots.all(results, analysis).size() + 1);
    }

    @Test
    void shouldPrintATableForEachPredictorUnderWorseConditions() {
        StringWriter text = new StringWriter();

        ConditionReport.print(results.conditions(), new PrintWriter(text));

        assertThat(text.toString().lines().skip(1))
                .hasSize(2)
                .satisfiesExactly(
                        head -> assertThat(head)
                                .startsWith("Degraded images: model")
                                .endsWith("σ NMAD ratio"),
                        row -> assertThat(row)
                                .startsWith("edge 2.0″ from the object")
                                .contains(" 60 ", "1.00 (1.00"));
    }

    @Test
    void shouldDrawPlotsInBothThemesAndForManyObjects() throws IOException {
        EvaluationResults many = results(3500);
        List<Plot> plots = Plots.all(many, Analysis.of(many));

        assertThat(plots)
                .extracting(Plot::name)
                .contains("photoz-redshift", "photoz-pit", "coverage", "risk", "hidden");
        for (Theme theme : Theme.values()) {
            BufferedImage image =
                    ImageIO.read(new ByteArrayInputStream(plots.get(0).png(theme)));
            assertThat(image.getWidth()).isEqualTo(960);
            assertThat(image.getRGB(2, 2)).isEqualTo(theme.background().getRGB());
        }
    }

    @Test
    void shouldReportObjectsOfWhichNothingIsKnown() throws IOException {
        EvaluationResults nothing = new EvaluationResults(
                "test", "nothing", List.of(), new Figures(), List.of(), List.of(), List.of(), List.of());
        Path file = folder.resolve("nothing.html");

        HtmlReport.write(file, nothing, Analysis.of(nothing));

        assertThat(Files.readString(file))
                .contains("No object's class is known.")
                .doesNotContain("<figure>", "one by one", "Degraded images");
    }
}
