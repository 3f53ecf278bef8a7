/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Metrics that are all read from one snapshot, so that a scrape does not show a law broken that holds.
 *
 * @param <T> the snapshot
 */
public final class AtOneMoment<T> implements MultiCollector {
    private final Supplier<T> snapshot;
    private final List<Function<T, MetricSnapshot>> metrics = new ArrayList<>();

    /**
     * A value of a metric with labels.
     *
     * @param labels the labels' values, in the order of their names
     */
    public record Point(double value, List<String> labels) {
        public Point {
            labels = List.copyOf(labels);
        }

        /** With labels of these values. */
        public static Point of(double value, String... labels) {
            return new Point(value, List.of(labels));
        }
    }

    /** Of nothing yet; the snapshot is asked for at each scrape, by any thread. */
    public AtOneMoment(Supplier<T> snapshot) {
        this.snapshot = snapshot;
    }

    /** Adds a counter. */
    public AtOneMoment<T> counter(String name, String help, ToDoubleFunction<T> value) {
        return counters(name, help, List.of(), now -> List.of(Point.of(value.applyAsDouble(now))));
    }

    /** Adds a counter with one label, by whose values the counts come. */
    public AtOneMoment<T> counters(String name, String help, String label, Function<T, Map<String, Double>> values) {
        return counters(
                name,
                help,
                List.of(label),
                now -> values.apply(now).entrySet().stream()
                        .map(entry -> Point.of(entry.getValue(), entry.getKey()))
                        .toList());
    }

    private AtOneMoment<T> counters(String name, String help, List<String> labels, Function<T, List<Point>> points) {
        metrics.add(now -> {
            CounterSnapshot.Builder counter =
                    CounterSnapshot.builder().name(name).help(help);
            points.apply(now)
                    .forEach(point -> counter.dataPoint(CounterDataPointSnapshot.builder()
                            .labels(Labels.of(labels, point.labels))
                            .value(point.value)
                            .build()));
            return counter.build();
        });
        return this;
    }

    /** Adds a gauge. */
    public AtOneMoment<T> gauge(String name, String help, ToDoubleFunction<T> value) {
        return gauges(name, help, List.of(), now -> List.of(Point.of(value.applyAsDouble(now))));
    }

    /** Adds a gauge with labels, or one that is not always there. */
    public AtOneMoment<T> gauges(String name, String help, List<String> labels, Function<T, List<Point>> points) {
        metrics.add(now -> {
            GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
            points.apply(now)
                    .forEach(point -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                            .labels(Labels.of(labels, point.labels))
                            .value(point.value)
                            .build()));
            return gauge.build();
        });
        return this;
    }

    @Override
    public MetricSnapshots collect() {
        T now = snapshot.get();
        return new MetricSnapshots(
                metrics.stream().map(metric -> metric.apply(now)).toList());
    }
}
