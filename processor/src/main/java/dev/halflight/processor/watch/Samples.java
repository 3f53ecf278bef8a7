/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.watch;

import io.prometheus.metrics.expositionformats.generated.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The metrics of a worker at one moment, as Prometheus names them: a histogram is its {@code _sum} and {@code _count}. They are read in
 * Prometheus' binary format, by the classes of its own client.
 */
final class Samples {
    private final Map<String, List<Sample>> byName = new TreeMap<>();

    private record Sample(Map<String, String> labels, double value) {}

    /**
     * Reads an answer of {@code /metrics}.
     *
     * @throws IOException if it is none
     */
    static Samples read(InputStream in) throws IOException {
        Samples samples = new Samples();
        for (Metrics.MetricFamily family = Metrics.MetricFamily.parseDelimitedFrom(in);
                family != null;
                family = Metrics.MetricFamily.parseDelimitedFrom(in)) {
            for (Metrics.Metric metric : family.getMetricList()) {
                samples.add(family, metric);
            }
        }
        return samples;
    }

    private void add(Metrics.MetricFamily family, Metrics.Metric metric) {
        Map<String, String> labels = new TreeMap<>();
        for (Metrics.LabelPair pair : metric.getLabelList()) {
            labels.put(pair.getName(), pair.getValue());
        }
        String name = family.getName();
        switch (family.getType()) {
            case COUNTER -> add(name, labels, metric.getCounter().getValue());
            case GAUGE -> add(name, labels, metric.getGauge().getValue());
            case HISTOGRAM -> {
                add(name + "_sum", labels, metric.getHistogram().getSampleSum());
                add(name + "_count", labels, metric.getHistogram().getSampleCount());
            }
            case SUMMARY -> {
                add(name + "_sum", labels, metric.getSummary().getSampleSum());
                add(name + "_count", labels, metric.getSummary().getSampleCount());
            }
            default -> add(name, labels, metric.getUntyped().getValue());
        }
    }

    private void add(String name, Map<String, String> labels, double value) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(new Sample(labels, value));
    }

    /** Whether there is such a metric. */
    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The sum over all labels; empty where there is no such metric. */
    OptionalDouble sum(String name) {
        List<Sample> samples = byName.getOrDefault(name, List.of());
        return samples.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(samples.stream().mapToDouble(Sample::value).sum());
    }

    /** The largest of all labels; empty where there is no such metric. */
    OptionalDouble largest(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .mapToDouble(Sample::value)
                .max();
    }

    /** The values by a label; empty where there is no such metric. */
    Map<String, Double> by(String name, String label) {
        Map<String, Double> values = new TreeMap<>();
        for (Sample sample : byName.getOrDefault(name, List.of())) {
            values.merge(sample.labels().getOrDefault(label, ""), sample.value(), Double::sum);
        }
        return values;
    }

    /** The labels of the first value, as an information has them; empty where there is no such metric. */
    Map<String, String> labels(String name) {
        return byName.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(Sample::labels)
                .orElse(Map.of());
    }
}
