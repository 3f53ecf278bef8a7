/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Precision;
import dev.halflight.schemas.wire.AvroFileWriter;
import dev.halflight.trainer.HalflightTrainer;
import dev.halflight.trainer.model.Parameter;
import dev.halflight.trainer.simulate.Simulation;
import dev.halflight.trainer.simulate.SimulationConfig;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    static Path parent;

    private static TinyRun run;
    private static Path model;
    private static String exported;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void export() throws IOException {
        run = TinyRun.in(parent);
        model = parent.resolve("models").resolve("first");
        ExportCommandTest first = new ExportCommandTest();
        assertThat(model).doesNotExist();
        assertThat(first.export(run.folder(), model)).isZero();
        exported = first.out.toString();
    }

    @Test
    void shouldMakeAModelFolderThatSaysWhatItIs() throws IOException {
        ModelCard card = ModelFolder.open(model).card();
        assertThat(card.name()).isEqualTo("halflight-test");
        assertThat(card.version()).isEqualTo("1.0.0");
        assertThat(card.embedding()).isEqualTo(8);
        assertThat(card.selfTest().embedding()).hasSize(8);
        assertThat(card.selfTest().redshift()).isSorted();
        assertThat(card.training())
                .containsEntry("data", List.of("objects.avro"))
                .containsEntry("steps", 0)
                .containsKeys("views", "minutes", "network", "augmentation", "parameters");
        assertThat(card.figures())
                .containsKeys("photoz.sigma_nmad", "specz.coverage68", "image.hidden_error", "class.galaxy.accuracy");
        assertThat(card.figures().get("parity.largest_difference")).isLessThan(1e-4);
        assertThat(card.figures().get("parity.fp16.redshift")).isBetween(1e-7, 5e-3);
        assertThat(card.has(Precision.HALF)).isTrue();
        assertThat(card.anomaly().quantiles())
                .singleElement()
                .satisfies(quantiles -> assertThat(quantiles).hasSize(21).isSorted());
    }

    @Test
    void shouldMakeAModelThatCanBeTrainedFurther() throws IOException {
        FinishedModel ofRun = FinishedModel.open(run.folder());
        FinishedModel ofModel = FinishedModel.open(model);
        assertThat(ofModel.words()).isEqualTo("the model halflight-test 1.0.0");
        assertThat(ofModel.layout()).isEqualTo(ofRun.layout());
        assertThat(ofModel.contextScaling()).isEqualTo(ofRun.contextScaling());
        List<Parameter> expected = ofRun.network().parameters().all();
        List<Parameter> found = ofModel.network().parameters().all();
        assertThat(found).hasSameSizeAs(expected);
        for (int k = 0; k < found.size(); k++) {
            assertThat(ofModel.weights().values(found.get(k)))
                    .as(found.get(k).name())
                    .isEqualTo(ofRun.weights().values(expected.get(k)));
        }
    }

    @Test
    void shouldPrintTheFiguresOfTheCard() {
        assertThat(exported)
                .contains("ONNX Runtime answers as LibTorch does")
                .containsPattern("galaxies +\\d+ +\\d+ +\\d+")
                .containsPattern("sigma_NMAD +0\\.\\d{4}")
                .contains("is complete");
    }

    @Test
    void shouldMakeTheSameFilesOfTheSameRun() throws IOException {
        Path again = parent.resolve("models").resolve("again");
        assertThat(export(run.folder(), again)).isZero();
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.toList()) {
                assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void shouldNotReplaceAModel() throws IOException {
        byte[] before = Files.readAllBytes(model.resolve(ModelCard.CARD));
        assertThat(export(run.folder(), model)).isEqualTo(1);
        assertThat(err.toString()).contains("is there already; remove it or name another folder");
        assertThat(model.resolve(ModelCard.CARD)).hasBinaryContent(before);
    }

    @Test
    void shouldLeaveNothingBehindWhenItFails() {
        Path models = parent.resolve("others");
        int code = execute(
                "export",
                "--run",
                run.folder().toString(),
                "--output",
                models.resolve("model").toString(),
                "--name",
                "halflight-test",
                "--version",
                "1.0.0",
                "--reference",
                parent.resolve("nothing.avro").toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("nothing.avro is not there");
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void shouldSayThatAFolderIsNoRun() {
        assertThat(export(parent, parent.resolve("none"))).isEqualTo(1);
        assertThat(err.toString()).contains("is not the folder of a training run");
    }

    @Test
    void shouldEvaluateAndDrawTheModelAnywhere() throws IOException {
        Path json = parent.resolve("figures.json");
        Path plots = parent.resolve("plots");
        int code = execute(
                "evaluate",
                "--model",
                model.toString(),
                "--data",
                run.objects().toString(),
                "--json",
                json.toString(),
                "--plots",
                plots.toString());
        assertThat(code).as(err.toString()).isZero();
        assertThat(exported).contains(out.toString());
        assertThat(Files.readString(json)).contains("\"photoz.ratio_to_guess\"");
        assertThat(plots.toFile().list())
                .contains(
                        "photoz-redshift.png", "photoz-pit.png", "specz-redshift.png", "specz-pit.png", "coverage.png");
    }

    @Test
    void shouldSetTheModelBesideBaselines() {
        int code = execute(
                "evaluate",
                "--model",
                model.toString(),
                "--data",
                run.objects().toString(),
                "--baselines",
                run.objects().toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("redshift from images", "nearest neighbors", "perceptron on photometry")
                .contains("tokens predicted while hidden", "interpolation", "principal components");
    }

    @Test
    void shouldSayThatATruthFileIsOfOtherObjects() throws IOException {
        Path other = parent.resolve("other.avro");
        Simulation simulation = new Simulation(SimulationConfig.STANDARD);
        try (AvroFileWriter<Observation> writer = new AvroFileWriter<>(other, Observation.getClassSchema())) {
            writer.add(simulation.truth(9, 0));
        }

        int code = execute(
                "evaluate",
                "--model",
                model.toString(),
                "--data",
                run.objects().toString(),
                "--truth",
                other.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("other.avro has no twin of");
    }

    private int export(Path folder, Path output) {
        return execute(
                "export",
                "--run",
                folder.toString(),
                "--output",
                output.toString(),
                "--name",
                "halflight-test",
                "--version",
                "1.0.0",
                "--reference",
                run.objects().toString());
    }

    private int execute(String... arguments) {
        return HalflightTrainer.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
