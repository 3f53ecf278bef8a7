/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void shouldSayWhereTheWorkStartsAndEnds() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        try (Progress progress =
                new Progress.Lines(new PrintStream(bytes, true, StandardCharsets.UTF_8), "train", "steps", 40)) {
            progress.note("loss 1.25");
            progress.reach(40);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .isEqualTo("train: 0 of 40 steps");
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("train: 40 of 40 steps")
                .contains("loss 1.25");
    }
}
