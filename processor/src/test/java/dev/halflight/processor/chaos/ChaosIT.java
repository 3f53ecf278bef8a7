/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers and workers die, hang, come and go; whoever reads committed records must not notice. */
class ChaosIT {
    private static final Path RESULTS = Path.of("target", "chaos");
    private static final Path LOGS = RESULTS.resolve("logs");

    @TempDir
    Path data;

    @BeforeEach
    void clearLogs() throws IOException {
        Files.createDirectories(LOGS);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(LOGS)) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
    }

    @Test
    void shouldEnrichEveryObservationExactlyOnceWhateverBreaks() throws Exception {
        ChaosSettings settings = ChaosSettings.fromSystemProperties();
        Chaos chaos = new Chaos(settings, data, LOGS);
        assertThat(chaos.plan().faults()).hasSize(settings.faults());

        ChaosReport report = chaos.run();

        report.write(RESULTS.resolve("report.json"));
        assertThat(report.verdict())
                .as("logs lie in %s", LOGS)
                .returns(settings.records(), Verdict::sent)
                .returns(NumberedObject.poisonAmong(settings.records()), Verdict::deadLettered)
                .matches(Verdict::exactlyOnce, "every object came out exactly once");
        assertThat(report.complaints()).as("logs lie in %s", LOGS).isEmpty();
        assertThat(Duration.ofMillis(report.longestStopMillis()))
                .as("from SIGTERM to the end")
                .isLessThan(Workers.GRACE);
        if (report.faults().containsKey(FaultKind.MODEL_STALL)) {
            assertThat(report.givenBack()).as("records given back in a stall").isPositive();
        }
    }
}
