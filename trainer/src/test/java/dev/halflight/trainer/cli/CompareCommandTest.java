/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halflight.trainer.HalflightTrainer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareCommandTest {
    @TempDir
    private Path folder;

    private Path work;
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void nameTheFolder() {
        work = folder.resolve("work");
    }

    private int compare(String... options) {
        List<String> arguments = new ArrayList<>(List.of("compare", "--work", work.toString()));
        arguments.addAll(List.of(options));
        CommandLine command = HalflightTrainer.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments.toArray(String[]::new));
    }

    @Test
    void shouldStopWhenTheTimeIsOverAndSayHowToGoOn() {
        assertThat(work).doesNotExist();

        assertThat(compare("--minutes", "0")).isZero();

        assertThat(out.toString()).contains("run again with --work " + work + " to go on");
        assertThat(work.resolve("settings.json")).content().contains("\"galaxies\" : 40000");
    }

    @Test
    void shouldRefuseToGoOnWithOtherSettings() {
        assertThat(compare("--minutes", "0")).isZero();

        assertThat(compare("--minutes", "0", "--galaxies", "300")).isEqualTo(1);

        assertThat(errors.toString()).contains("holds a comparison with other settings");
    }

    @Test
    void shouldRefuseNumbersThatMakeNoComparison() {
        assertThat(compare("--views", "3")).isEqualTo(2);
        assertThat(compare("--test", "0")).isEqualTo(2);
        assertThat(compare("--threads", "0")).isEqualTo(2);
        assertThat(compare("--survey", "kids")).isEqualTo(2);

        assertThat(errors.toString())
                .contains("--views must be at least those of one step, 64, not 3")
                .contains("--test must be at least 1, not 0")
                .contains("--threads and --data-threads must be at least 1")
                .contains("there is no survey 'kids'");
        assertThat(work).doesNotExist();
    }
}
