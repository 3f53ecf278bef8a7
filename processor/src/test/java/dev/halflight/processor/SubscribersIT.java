/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The subscribers that SUBSCRIBERS.md shows, on the demo. */
@Timeout(180)
class SubscribersIT {
    private static final Path EXAMPLES = Path.of("..", "docs", "subscribers");
    private static final String PYTHON = "/usr/bin/python3";
    private static final int COUNT = 20;
    private static final String LINE =
            "\\S+  z = \\d\\.\\d{4}  \\[\\d\\.\\d{4}, \\d\\.\\d{4}]  (PHOTOZ|SPECZ)  (RECOMMENDED|CAUTION|DO_NOT_USE).*";

    private static ProgramProcess demo;
    private static String broker;
    private static String registry;

    @BeforeAll
    static void start() throws IOException {
        demo = new ProgramProcess("demo", "--records", Integer.toString(COUNT), "--no-reconstruct");
        broker = lastWord(demo.awaitLine("Kafka broker"));
        registry = lastWord(demo.awaitLine("schema registry"));
        demo.awaitLine("up until Ctrl-C");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static String lastWord(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    @Test
    void shouldPrintRedshiftsWithIntervalsInJava() throws Exception {
        List<String> lines = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EXAMPLES.resolve("Subscriber.java").toString(),
                broker,
                registry,
                Integer.toString(COUNT));

        assertThat(lines).filteredOn(line -> line.matches(LINE)).hasSize(COUNT);
    }

    @Test
    void shouldPrintRedshiftsWithIntervalsInPython() throws Exception {
        // Debian's, which has Debian's packages
        assumeTrue(
                Files.isExecutable(Path.of(PYTHON))
                        && new ProcessBuilder(PYTHON, "-c", "import confluent_kafka, avro, requests")
                                        .start()
                                        .waitFor()
                                == 0,
                "python3-confluent-kafka, python3-avro and python3-requests are not installed");

        List<String> lines = run(
                PYTHON,
                EXAMPLES.resolve("subscriber.py").toString(),
                broker,
                registry,
                "--count",
                Integer.toString(COUNT));

        assertThat(lines).hasSize(COUNT).allMatch(line -> line.matches(LINE));
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (var output = process.inputReader()) {
            output.lines().forEach(lines::add);
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return lines;
    }
}
