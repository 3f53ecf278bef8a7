/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Brokers and workers die, hang, come and go; whoever reads committed records must not notice. */
class ChaosIT {
    private static final Path RESULTS = Path.of("target", "chaos");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void shouldEnrichEveryObservationExactlyOnceWhateverBreaks() throws Exception {
        ChaosSettings settings = ChaosSettings.fromSystemProperties();
        Chaos chaos = new Chaos(settings, folder);
        assertThat(chaos.plan().faults()).hasSize(settings.faults());

        ChaosReport report = chaos.run();

        Files.createDirectories(RESULTS);
        report.write(RESULTS.resolve("report.json"));
        assertThat(report.verdict())
                .as("logs lie in %s", folder)
                .returns(settings.records(), Verdict::sent)
                .returns(NumberedObject.poisonAmong(settings.records()), Verdict::deadLettered)
                .matches(Verdict::exactlyOnce, "every object came out exactly once");
        assertThat(report.complaints()).as("logs lie in %s", folder).isEmpty();
        assertThat(Duration.ofMillis(report.longestStopMillis()))
                .as("from SIGTERM to the end")
                .isLessThan(Workers.GRACE);
        if (report.faults().containsKey(FaultKind.MODEL_STALL)) {
            assertThat(report.givenBack()).as("records given back in a stall").isPositive();
        }
    }
}
