/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halflight.schemas.model.RedshiftGrid;
import dev.halflight.schemas.tokens.ContextScaling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path parent;

    @Test
    void shouldReadBackWhatTheRunWasStartedWith() throws IOException {
        RunFolder folder = new RunFolder(parent.resolve("runs").resolve("one"));
        RunSettings settings = new RunSettings(
                "",
                List.of("train.avro"),
                HscLayout.layout(),
                new ContextScaling(List.of(0.25, -1e-9), List.of(1.0, 3.5)),
                new RedshiftGrid(0.001, 1792),
                Augmentation.standard(),
                64,
                7);
        assertThat(folder.isStarted()).isFalse();
        folder.start(settings);
        assertThat(folder.isStarted()).isTrue();
        assertThat(folder.read()).isEqualTo(settings);
    }

    @Test
    void shouldSayThatAFolderIsNoRun() {
        assertThatThrownBy(() -> new RunFolder(parent).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the folder of a training run");
    }
}
