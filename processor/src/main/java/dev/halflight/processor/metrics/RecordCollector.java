/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.function.Supplier;

/** The counters of records, all read at the same moment, so that a scrape does not show a law broken that holds. */
final class RecordCollector implements MultiCollector {
    private final Supplier<RecordTotals> totals;

    RecordCollector(Supplier<RecordTotals> totals) {
        this.totals = totals;
    }

    @Override
    public MetricSnapshots collect() {
        RecordTotals now = totals.get();
        return MetricSnapshots.builder()
                .metricSnapshot(counter(Metrics.CONSUMED, "Records taken from the observations.", now.consumed()))
                .metricSnapshot(counter(Metrics.ENRICHED, "Records published as enriched.", now.enriched()))
                .metricSnapshot(deadLettered(now))
                .metricSnapshot(counter(Metrics.GIVEN_BACK, "Records left to be consumed again.", now.givenBack()))
                .metricSnapshot(counter(
                        Metrics.PREFETCH_MISSED,
                        "Records whose inference had not been started when they were processed.",
                        now.prefetchMissed()))
                .build();
    }

    private static CounterSnapshot counter(String name, String help, long value) {
        return CounterSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(CounterDataPointSnapshot.builder().value(value).build())
                .build();
    }

    private static CounterSnapshot deadLettered(RecordTotals now) {
        CounterSnapshot.Builder counter = CounterSnapshot.builder()
                .name(Metrics.DEAD_LETTERED)
                .help("Records published as dead letters, by reason.");
        now.deadLettered()
                .forEach((reason, count) -> counter.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(Labels.of("reason", reason))
                        .value(count)
                        .build()));
        return counter.build();
    }
}
