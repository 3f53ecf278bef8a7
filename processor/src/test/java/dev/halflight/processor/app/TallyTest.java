/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.halflight.processor.EnrichedRecords;
import dev.halflight.processor.TestModel;
import dev.halflight.processor.app.Outcome.DeadLettered;
import dev.halflight.processor.app.Outcome.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
    @TempDir
    Path folder;

    private final Tally tally = new Tally(TestModel.folder(), "cpu");

    private JsonNode json() throws IOException {
        Path file = folder.resolve("report.json");
        tally.report().write(file);
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void shouldCountEveryOutcome() {
        assertThat(tally.count()).isZero();

        tally.accept(new Published(EnrichedRecords.of("a", 0.5).build()));
        tally.accept(new DeadLettered("b", "NO_USABLE_DATA", "nothing"));
        tally.accept(new DeadLettered("c", "NO_USABLE_DATA", "nothing"));
        tally.accept(new DeadLettered("d", "DUPLICATE_BAND", "two"));

        assertThat(tally.count()).isEqualTo(4);
        assertThat(tally.report())
                .returns(4L, RunReport::consumed)
                .returns(1L, RunReport::enriched)
                .returns(3L, RunReport::deadLettered)
                .returns(Map.of("NO_USABLE_DATA", 2L, "DUPLICATE_BAND", 1L), RunReport::reasons)
                .returns(true, RunReport::complete);
    }

    @Test
    void shouldCompareRedshiftsWithTheKnownOnesOnly() {
        tally.accept(new Published(EnrichedRecords.of("unknown", 4.0).build()));
        tally.accept(new Published(
                EnrichedRecords.of("good", 1.02).setKnownRedshift(1.0).build()));
        tally.accept(new Published(EnrichedRecords.of("outlier", 2.0)
                .setKnownRedshift(1.0)
                .setSpecz(EnrichedRecords.estimate(1.0))
                .build()));

        assertThat(tally.report().photozScatter()).hasValueSatisfying(photoz -> {
            assertThat(photoz.n()).isEqualTo(2);
            assertThat(photoz.bias()).isCloseTo((0.01 + 0.5) / 2, within(1e-9));
            assertThat(photoz.sigmaNmad()).isCloseTo(1.4826 * (0.5 - 0.01) / 2, within(1e-9));
            assertThat(photoz.outlierFraction()).isEqualTo(0.5);
        });
        assertThat(tally.report().speczScatter())
                .hasValueSatisfying(specz -> assertThat(specz).isEqualTo(new RunReport.Scatter(1, 0, 0, 0)));
    }

    @Test
    void shouldWriteTheFiguresUnderTheirNames() throws IOException {
        tally.accept(new Published(EnrichedRecords.of("a", 1.5)
                .setKnownRedshift(1.5)
                .setSpecz(EnrichedRecords.estimate(1.5))
                .build()));

        JsonNode report = json();

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "consumed",
                        "enriched",
                        "dead_lettered",
                        "reasons",
                        "seconds",
                        "records_per_second",
                        "device",
                        "model",
                        "photoz",
                        "specz");
        assertThat(report.get("device").asText()).isEqualTo("cpu");
        assertThat(report.get("model")).hasToString("{\"name\":\"test\",\"version\":\"1.0\",\"sha256\":\"abc123\"}");
        assertThat(report.get("photoz").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("n", "sigma_nmad", "bias", "outlier_fraction");
        assertThat(report.get("specz")).isEqualTo(report.get("photoz"));
    }

    @Test
    void shouldLeaveComparisonsOutWhereNoRedshiftIsKnown() throws IOException {
        tally.accept(new Published(EnrichedRecords.of("a", 1.5).build()));

        assertThat(json().has("photoz")).isFalse();
        assertThat(json().has("specz")).isFalse();
    }

    @Test
    void shouldReportNothingAtAllWithoutADivisionByZero() throws IOException {
        assertThat(json().get("records_per_second").asDouble()).isZero();
        assertThat(tally.report().complete()).isTrue();
    }
}
