/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HalflightTest {
    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Halflight.commandLine()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void shouldPrintItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(printed.toString()).startsWith("halflight ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unheard-of", "--unheard-of"})
    void shouldSayInOneLineHowItIsToBeUsed(String argument) {
        assertThat(argument.isEmpty() ? run() : run(argument)).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith("halflight: ")
                .contains("--help")
                .hasLineCount(1);
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void shouldExplainEachCommand() {
        assertThat(Halflight.commandLine().getSubcommands()).isNotEmpty();
        for (CommandLine command : Halflight.commandLine().getSubcommands().values()) {
            assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
        }
    }
}
