/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Kafka's own metrics of the stream, by Micrometer's binder: of the hundreds that there are those that an operator looks at, under the
 * names that others know them by. The one label is the number of the stream thread: Kafka's own labels have a random part, and would be
 * new series at every start.
 */
public final class KafkaMetrics implements AutoCloseable {
    /** As Micrometer names them before Prometheus' conventions. */
    private static final Set<String> SHOWN = Set.of(
            "kafka.stream.client.state",
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.thread.thread.state",
            "kafka.stream.thread.commit.total",
            "kafka.stream.thread.commit.latency.avg",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.thread.poll.latency.avg",
            "kafka.stream.thread.process.latency.avg",
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.failed.rebalance.total",
            "kafka.consumer.coordinator.rebalance.latency.total",
            "kafka.consumer.coordinator.last.rebalance.seconds.ago",
            "kafka.producer.txn.commit.time.ns.total");

    private static final Pattern THREAD = Pattern.compile(".*-StreamThread-(\\d+)(?:-(?:consumer|producer))?");

    private final PrometheusMeterRegistry meters;
    private final KafkaStreamsMetrics binder;

    KafkaMetrics(PrometheusRegistry registry, KafkaStreams streams) {
        meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, registry, Clock.SYSTEM);
        meters.config()
                .meterFilter(MeterFilter.denyUnless(id -> SHOWN.contains(id.getName())))
                .meterFilter(new MeterFilter() {
                    @Override
                    public Meter.Id map(Meter.Id id) {
                        return id.replaceTags(thread(id));
                    }
                });
        binder = new KafkaStreamsMetrics(streams);
        binder.bindTo(meters);
    }

    private static List<Tag> thread(Meter.Id id) {
        return id.getTags().stream()
                .map(tag -> THREAD.matcher(tag.getValue()))
                .filter(Matcher::matches)
                .map(match -> Tag.of("thread", match.group(1)))
                .limit(1)
                .toList();
    }

    @Override
    public void close() {
        binder.close();
        meters.close();
    }
}
