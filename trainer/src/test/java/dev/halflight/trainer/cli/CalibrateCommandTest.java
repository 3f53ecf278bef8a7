/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.Calibration;
import dev.halflight.schemas.model.ModelCard;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.schemas.model.Thresholds;
import dev.halflight.trainer.HalflightTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    @TempDir
    Path parent;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TinyRun run;
    private Path model;
    private ModelFolder before;

    @BeforeEach
    void export() throws IOException {
        run = TinyRun.in(parent);
        model = parent.resolve("model");
        int code = execute(
                "export",
                "--run",
                run.folder().toString(),
                "--output",
                model.toString(),
                "--name",
                "halflight-test",
                "--version",
                "1.0.0",
                "--reference",
                run.objects().toString());
        assertThat(code).as(err.toString()).isZero();
        before = ModelFolder.open(model);
        assertThat(before.card().calibration()).isEqualTo(Calibration.NONE);
    }

    private int execute(String... arguments) {
        return HalflightTrainer.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int calibrate(String... source) {
        String[] arguments = new String[source.length + 3];
        arguments[0] = "calibrate";
        arguments[1] = "--model";
        arguments[2] = model.toString();
        System.arraycopy(source, 0, arguments, 3, source.length);
        return execute(arguments);
    }

    private void assertThatTheCardIsCalibrated(String objects) throws IOException {
        ModelFolder after = ModelFolder.open(model);
        ModelCard card = after.card();
        assertThat(after.sha256()).isNotEqualTo(before.sha256());
        assertThat(card.calibration().stages()).isNotEmpty();
        assertThat(card.thresholds()).isEqualTo(Thresholds.UNMEASURED);
        assertThat(card.training().get("calibration").toString()).contains(objects);
        assertThat(card.figures())
                .containsAllEntriesOf(before.card().figures())
                .containsKeys("calibration.photoz.coverage68", "calibration.share.recommended");
        assertThat(card.networks()).isEqualTo(before.card().networks());
        assertThat(Files.size(model.resolve(ModelCard.CARD))).isLessThan(110_000);
        assertThat(out.toString()).contains("truth in the 68% interval", "recommended", "model.json is written");
    }

    @Test
    void shouldCalibrateWithAFileOfObservations() throws IOException {
        int code = calibrate("--data", run.objects().toString());

        assertThat(code).as(err.toString()).isZero();
        assertThatTheCardIsCalibrated("objects.avro");
        assertThat(execute(
                        "evaluate",
                        "--model",
                        model.toString(),
                        "--data",
                        run.objects().toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void shouldCalibrateWithSimulatedObjectsAndForgetTheFormerCalibration() throws IOException {
        assertThat(calibrate("--simulate", "3", "--count", "24", "--stars", "0"))
                .isZero();
        assertThatTheCardIsCalibrated("24 simulated objects, seed 3");
        byte[] first = Files.readAllBytes(model.resolve(ModelCard.CARD));

        assertThat(calibrate("--simulate", "4", "--count", "24")).isZero();
        assertThat(Files.readAllBytes(model.resolve(ModelCard.CARD))).isNotEqualTo(first);
        assertThat(calibrate("--simulate", "3", "--count", "24", "--stars", "0"))
                .isZero();

        assertThat(Files.readAllBytes(model.resolve(ModelCard.CARD))).isEqualTo(first);
    }

    @Test
    void shouldLeaveTheModelAloneWhenItFails() throws IOException {
        assertThat(calibrate("--data", parent.resolve("nothing.avro").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nothing.avro is not there");
        assertThat(calibrate("--simulate", "3", "--count", "12", "--stars", "1", "--quasars", "0"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no galaxy of known redshift");
        assertThat(calibrate("--simulate", "3", "--count", "1")).isEqualTo(2);
        assertThat(calibrate()).isEqualTo(2);
        assertThat(err.toString()).contains("--count must be at least", "--simulate");

        assertThat(ModelFolder.open(model).sha256()).isEqualTo(before.sha256());
    }
}
