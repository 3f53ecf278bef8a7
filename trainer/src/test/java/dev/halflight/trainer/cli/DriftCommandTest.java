/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.drift.DriftReference;
import dev.halflight.schemas.drift.Quantity;
import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.trainer.HalflightTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {
    @TempDir
    Path parent;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String model = "";
    private String objects = "";

    @BeforeEach
    void export() throws IOException {
        TinyRun run = TinyRun.in(parent);
        model = parent.resolve("model").toString();
        objects = run.objects().toString();
        List<String> export = List.of(
                "export",
                "--run",
                run.folder().toString(),
                "--output",
                model,
                "--name",
                "halflight-test",
                "--version",
                "1.0.0",
                "--reference",
                objects);
        assertThat(execute(export.toArray(new String[0]))).as(err.toString()).isZero();
    }

    private int execute(String... arguments) {
        return HalflightTrainer.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void shouldNoteInTheCardWhatStreamsAreHeldAgainst() throws IOException {
        ModelFolder before = ModelFolder.open(Path.of(model));
        assertThat(before.card().drift()).isEqualTo(DriftReference.NONE);

        assertThat(execute("drift", "--model", model, "--simulate", "3", "--count", "130", "--threads", "2"))
                .as(err.toString())
                .isZero();

        ModelFolder after = ModelFolder.open(Path.of(model));
        DriftReference reference = after.card().drift();
        assertThat(reference.objects()).isEqualTo("130 simulated objects, seed 3");
        assertThat(reference.distributions())
                .allMatch(one -> one.survey().equals("hsc") && one.count() >= 100 && one.count() <= 130)
                .extracting(one -> one.quantity())
                .contains(Quantity.values());
        assertThat(reference.distributions())
                .filteredOn(one -> one.quantity() == Quantity.NOISE)
                .extracting(one -> one.band())
                .contains("g", "i")
                .isSubsetOf("g", "r", "i", "z", "y");
        assertThat(after.card().withDrift(DriftReference.NONE)).isEqualTo(before.card());
        assertThat(out.toString()).contains("of 1 surveys", "model.json is written");
    }

    @Test
    void shouldSayThatThereAreTooFewObjects() {
        assertThat(execute("drift", "--model", model, "--data", objects)).isEqualTo(1);
        assertThat(err.toString()).contains("not 100 objects of any survey", "give more");

        assertThat(execute("drift", "--model", model, "--simulate", "3", "--count", "99"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--count must be at least 100, not 99");
    }
}
