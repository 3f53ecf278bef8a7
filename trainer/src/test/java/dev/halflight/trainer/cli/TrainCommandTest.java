/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void shouldAskForSomethingToLearnFrom() {
        assertThat(refusal()).contains("--data FILE.avro or from --simulate SEED");
    }

    @Test
    void shouldRefuseToLearnFromFilesAndFromASkyAtOnce() {
        assertThat(refusal("--data", "a.avro", "--simulate", "3")).contains("from one of them only");
    }

    @Test
    void shouldRefuseASkyThatIsNone() {
        assertThat(refusal("--simulate", "3", "--survey", "kids")).contains("there is no survey 'kids'");
        assertThat(refusal("--simulate", "3", "--quasars", "7")).contains("the share of quasars");
    }

    /** What the command says of options it refuses to start with. */
    private String refusal(String... options) {
        Path run = folder.resolve("run");
        List<String> arguments = new ArrayList<>(List.of("--run", run.toString()));
        arguments.addAll(List.of(options));
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new TrainCommand());
        command.setErr(new PrintWriter(errors));

        int status = command.execute(arguments.toArray(String[]::new));

        assertThat(status).isEqualTo(2);
        assertThat(run).doesNotExist();
        return errors.toString();
    }
}
