/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.schemas.model.ModelFolder;
import dev.halflight.trainer.HalflightTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceCommandTest {
    private static final Path SHIPPED = Path.of("../processor/src/main/resources/model");
    private static final Path KEPT = Path.of("../processor/src/main/resources/reference");

    @TempDir
    Path folder;

    @Test
    void shouldMakeTheNetworkThatIsKept() throws IOException {
        Path made = folder.resolve("reference");

        int exit = HalflightTrainer.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .execute("reference", "--like", SHIPPED.toString(), "--version", "1", "--output", made.toString());

        assertThat(exit).isZero();
        // its figures would not compare with earlier ones: a change of the network needs another version
        assertThat(ModelFolder.open(made).card().networks())
                .isEqualTo(ModelFolder.open(KEPT).card().networks());
        assertThat(Files.readAllBytes(made.resolve("matmul.onnx")))
                .isEqualTo(Files.readAllBytes(KEPT.resolve("matmul.onnx")));
    }

    @Test
    void shouldRefuseAFolderThatIsNoModel() {
        StringWriter errors = new StringWriter();

        int exit = HalflightTrainer.commandLine()
                .setErr(new PrintWriter(errors))
                .execute("reference", "--like", folder.toString(), "--version", "1", "--output", folder + "/new");

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString()).contains("is no model folder");
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
