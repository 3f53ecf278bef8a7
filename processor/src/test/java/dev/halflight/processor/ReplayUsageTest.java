/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is refused before anything is read. */
class ReplayUsageTest {
    private static void assertEnds(Program program, int exit, String... message) {
        assertThat(program.exit()).isEqualTo(exit);
        assertThat(program.printed()).isEmpty();
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("halflight: ").contains(message));
    }

    @Test
    void shouldListTheReasonsThereAre() {
        assertEnds(Program.run("replay", "--reason", "BAD"), 2, "BAD", "UNKNOWN_SCHEMA_ID", "LIMIT_EXCEEDED");
    }

    @Test
    void shouldRefuseFlagsThatMakeNoSense() {
        assertEnds(Program.run("replay", "--limit", 0), 2, "--limit must be at least 1");
        assertEnds(Program.run("replay", "--topic", "in"), 2, "--topic goes with --send");
        assertEnds(
                Program.run("replay", "--since", "2026-11-23", "--until", "2026-11-22"),
                2,
                "--since must be before --until");
        assertEnds(Program.run("replay", "--since", "now"), 2, "'now' is no time");
    }

    @Test
    void shouldSayThatTheClusterDoesNotAnswer() {
        assertEnds(
                Program.run(
                        "replay",
                        "--set",
                        "bootstrap.servers=127.0.0.1:1",
                        "--set",
                        "kafka.default.api.timeout.ms=1000",
                        "--set",
                        "kafka.request.timeout.ms=500"),
                1,
                "127.0.0.1:1 cannot be asked");
    }
}
