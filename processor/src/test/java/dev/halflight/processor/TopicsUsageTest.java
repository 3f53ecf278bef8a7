/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What 'topics' refuses before it asks a cluster, and where none answers. */
class TopicsUsageTest {
    private static void assertEnds(Program program, int exit, String... message) {
        assertThat(program.exit()).isEqualTo(exit);
        assertThat(program.printed()).isEmpty();
        assertThat(program.errors())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("halflight: ").contains(message));
    }

    @Test
    void shouldRefuseFlagsThatMakeNoSense() {
        assertEnds(Program.run("topics", "--apply", "--diff"), 2, "mutually exclusive");
        assertEnds(Program.run("topics", "--diff", "--change"), 2, "--change goes with --apply");
        assertEnds(Program.run("topics", "--apply", "--partitions", 0), 2, "--partitions must be from 1");
        assertEnds(Program.run("topics", "--apply", "--retention", "soon"), 2, "'soon' is no time: write 7d, 12h");
        assertEnds(Program.run("topics", "--apply", "--retention", "0h"), 2, "'0h' is no time");
        assertEnds(Program.run("topics", "--apply", "--retention-bytes", 0), 2, "--retention-bytes must be above 0");
    }

    @Test
    void shouldSayThatTheClusterDoesNotAnswer() {
        assertEnds(
                Program.run(
                        "topics",
                        "--diff",
                        "--set",
                        "bootstrap.servers=127.0.0.1:1",
                        "--set",
                        "kafka.default.api.timeout.ms=1000",
                        "--set",
                        "kafka.request.timeout.ms=500"),
                1,
                "the cluster at 127.0.0.1:1 cannot be asked");
    }
}
