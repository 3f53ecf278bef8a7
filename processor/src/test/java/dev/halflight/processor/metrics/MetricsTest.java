/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private RecordTotals totals = RecordTotals.none();
    private Optional<String> open = Optional.empty();
    private final Metrics metrics = new Metrics("1.2.3", () -> totals);

    @Test
    void shouldShowWhatBecameOfTheRecords() throws IOException {
        assertThat(Scrape.lines(metrics)).contains("halflight_records_consumed_total 0.0");
        totals = new RecordTotals(12, 7, Map.of("not_avro", 2L, "too_large", 1L), 2, 3);
        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_records_consumed_total 12.0",
                        "halflight_records_enriched_total 7.0",
                        "halflight_records_dead_lettered_total{reason=\"not_avro\"} 2.0",
                        "halflight_records_dead_lettered_total{reason=\"too_large\"} 1.0",
                        "halflight_records_given_back_total 2.0",
                        "halflight_prefetch_missed_total 3.0");
    }

    @Test
    void shouldShowForWhichReasonTheStreamIsPaused() throws IOException {
        metrics.breaker(List.of("not_avro", "too_large"), () -> open);
        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_breaker_open{reason=\"not_avro\"} 0.0",
                        "halflight_breaker_open{reason=\"too_large\"} 0.0");

        open = Optional.of("too_large");

        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_breaker_open{reason=\"not_avro\"} 0.0",
                        "halflight_breaker_open{reason=\"too_large\"} 1.0");
    }

    @Test
    void shouldReadAllTotalsAtOneMoment() throws IOException {
        AtomicLong asked = new AtomicLong();
        Metrics moving = new Metrics("1.2.3", () -> {
            long now = asked.incrementAndGet();
            return new RecordTotals(now, now, Map.of(), 0, 0);
        });
        asked.set(41);
        assertThat(Scrape.lines(moving))
                .contains("halflight_records_consumed_total 42.0", "halflight_records_enriched_total 42.0");
    }

    @Test
    void shouldCountBatchesByTheirSizeAndTime() throws IOException {
        assertThat(Scrape.lines(metrics)).contains("halflight_batch_records_count 0");
        metrics.batch(32, Duration.ofMillis(50));
        metrics.batch(33, Duration.ofMillis(70));
        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_batch_records_bucket{le=\"32.0\"} 1",
                        "halflight_batch_records_bucket{le=\"64.0\"} 2",
                        "halflight_batch_records_count 2",
                        "halflight_batch_records_sum 65.0",
                        "halflight_model_seconds_bucket{le=\"0.064\"} 1",
                        "halflight_model_seconds_count 2");
    }

    @Test
    void shouldNameTheModelThatRunsNow() throws IOException {
        assertThat(Scrape.lines(metrics)).noneMatch(line -> line.startsWith("halflight_model_info{"));
        metrics.model("small", "1", "abc", "CPUExecutionProvider");
        metrics.model("small", "2", "def", "CPUExecutionProvider");
        assertThat(Scrape.lines(metrics))
                .filteredOn(line -> line.startsWith("halflight_model_info{"))
                .containsExactly(
                        "halflight_model_info{name=\"small\",provider=\"CPUExecutionProvider\",sha256=\"def\",version=\"2\"} 1");
    }
}
