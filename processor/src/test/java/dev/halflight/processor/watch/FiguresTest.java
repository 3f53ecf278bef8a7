/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final long SECOND = 1_000_000_000L;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter consumed =
            Counter.builder().name("halflight_records_consumed").register(registry);

    private WorkerState at(long seconds) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PrometheusProtobufWriter().write(bytes, registry.scrape(), EscapingScheme.DEFAULT);
        Samples samples = Samples.read(new ByteArrayInputStream(bytes.toByteArray()));
        return new WorkerState(Instant.ofEpochSecond(1_800_000_000), seconds * SECOND, true, "runs", samples);
    }

    @Test
    void shouldTakeRatesOfTheTimeBetweenTwoLooks() throws IOException {
        Histogram model = Histogram.builder()
                .name("halflight_model_seconds")
                .classicOnly()
                .register(registry);
        Histogram batches = Histogram.builder()
                .name("halflight_batch_records")
                .classicOnly()
                .register(registry);
        batches.observe(2);
        WorkerState before = at(10);
        consumed.inc(50);
        batches.observe(20);
        batches.observe(30);
        model.observe(1.5);

        Figures figures = Figures.of(before, at(12));

        assertThat(figures.consumed()).isEqualTo(50);
        assertThat(figures.consumedRate()).isEqualTo(25);
        assertThat(figures.batch()).as("of this interval").isEqualTo(25);
        assertThat(figures.deviceBusy()).isEqualTo(0.75);
        assertThat(FigureLines.line(figures))
                .isEqualTo("08:00:00  ready, 25.0/s consumed, - enriched, dead letters 0, batch 25.0, device 75%");
    }

    @Test
    void shouldCountAWorkerThatWasStartedAgainFromZero() throws IOException {
        consumed.inc(1000);
        WorkerState before = at(0);
        consumed.clear();
        consumed.inc(10);

        assertThat(Figures.of(before, at(1)).consumedRate()).isEqualTo(10);
    }

    @Test
    void shouldSayThatReconstructionsAreLeftOutWhileTheyAre() throws IOException {
        Gauge shedding = Gauge.builder().name("halflight_shedding").register(registry);
        Figures before = Figures.of(at(0), at(1));
        shedding.set(1);
        Figures late = Figures.of(at(1), at(2));

        assertThat(before.shedding()).isFalse();
        assertThat(FigureLines.line(before)).doesNotContain("left out");
        assertThat(late.shedding()).isTrue();
        assertThat(FigureLines.line(late)).contains("reconstructions are left out, records are late");
        assertThat(FigureLines.table(late)).contains("shedding      reconstructions are left out, records are late");
    }

    @Test
    void shouldShowWhatWaitsWhereTheWorkerTellsIt() throws IOException {
        WorkerState before = at(0);
        Gauge lag = Gauge.builder()
                .name("halflight_lag_records")
                .labelNames("partition")
                .register(registry);
        Gauge age = Gauge.builder()
                .name("halflight_oldest_unprocessed_age_seconds")
                .labelNames("partition")
                .register(registry);
        lag.labelValues("0").set(1000);
        lag.labelValues("1").set(234);
        age.labelValues("0").set(12.5);
        age.labelValues("1").set(3);

        Figures figures = Figures.of(before, at(1));

        assertThat(figures.lag()).isEqualTo(1234);
        assertThat(figures.age()).isEqualTo(12.5);
        assertThat(FigureLines.table(figures))
                .contains("lag                   1,234  records", "oldest age             12.5  s");
    }
}
