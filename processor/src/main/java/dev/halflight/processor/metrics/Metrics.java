/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;

/** What is measured of a running stream; {@link MetricNames} says what the numbers obey. */
public final class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram batchRecords;
    private final Histogram modelSeconds;
    private final Info model;

    /**
     * Makes a registry with the metrics of this process.
     *
     * @param version the program's version
     * @param totals what has become of the records; asked at each scrape
     */
    public Metrics(String version, Supplier<RecordTotals> totals) {
        add(records(totals));
        batchRecords = Histogram.builder()
                .name(MetricNames.BATCH_RECORDS)
                .help("Records in a batch.")
                .classicOnly()
                .classicExponentialUpperBounds(1, 2, 11)
                .register(registry);
        modelSeconds = Histogram.builder()
                .name(MetricNames.MODEL_SECONDS)
                .help("Time of a batch in the model.")
                .classicOnly()
                .classicExponentialUpperBounds(0.001, 2, 15)
                .register(registry);
        Info build = Info.builder()
                .name(MetricNames.BUILD)
                .help("The program.")
                .labelNames("version")
                .register(registry);
        build.setLabelValues(version);
        model = Info.builder()
                .name(MetricNames.MODEL)
                .help("The model that runs, and what it runs on.")
                .labelNames("name", "version", "sha256", "provider")
                .register(registry);
        JvmMetrics.builder().register(registry);
    }

    private static AtOneMoment<RecordTotals> records(Supplier<RecordTotals> totals) {
        return new AtOneMoment<>(totals)
                .counter(MetricNames.CONSUMED, "Records taken from the observations.", RecordTotals::consumed)
                .counter(MetricNames.ENRICHED, "Records published as enriched.", RecordTotals::enriched)
                .counters(
                        MetricNames.DEAD_LETTERED,
                        "Records published as dead letters, by reason.",
                        "reason",
                        now -> now.deadLettered().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, letters -> (double) letters.getValue())))
                .counter(MetricNames.GIVEN_BACK, "Records left to be consumed again.", RecordTotals::givenBack)
                .counter(
                        MetricNames.PREFETCH_MISSED,
                        "Records whose inference had not been started when they were processed.",
                        RecordTotals::prefetchMissed);
    }

    /** What a server shows. */
    public PrometheusRegistry registry() {
        return registry;
    }

    /** Shows more. */
    public void add(AtOneMoment<?> metrics) {
        registry.register(metrics);
    }

    /** Shows the ages of records. */
    public void add(EventAges ages) {
        ages.register(registry);
    }

    /** Shows what the model says of objects. */
    public void add(ResultMetrics results) {
        add(results.collector());
    }

    /** Shows what became of the golden object. */
    public void add(GoldenMetrics golden) {
        add(golden.collector());
    }

    /** Shows Kafka's own metrics of a stream, until they are closed. */
    public KafkaMetrics add(KafkaStreams streams) {
        return new KafkaMetrics(registry, streams);
    }

    /**
     * Shows for which reason, if any, dead letters have paused the stream.
     *
     * @param reasons all that there are
     * @param open asked at each scrape
     */
    public void breaker(Collection<String> reasons, Supplier<Optional<String>> open) {
        List<String> all = List.copyOf(reasons);
        GaugeWithCallback.builder()
                .name(MetricNames.BREAKER_OPEN)
                .help("1 while dead letters of this reason have paused the stream.")
                .labelNames("reason")
                .callback(gauge -> {
                    Optional<String> now = open.get();
                    all.forEach(reason -> gauge.call(now.filter(reason::equals).isPresent() ? 1 : 0, reason));
                })
                .register(registry);
    }

    /** A batch has come back from the model. Safe from any thread. */
    public void batch(int records, Duration inModel) {
        batchRecords.observe(records);
        modelSeconds.observe(inModel.toNanos() / 1e9);
    }

    /**
     * The model that runs from now on.
     *
     * @param sha256 the checksum of its card, which has those of its networks
     * @param provider the ONNX Runtime execution provider that it runs on, as found, not as asked for, and its precision
     */
    public void model(String name, String version, String sha256, String provider) {
        model.setLabelValues(name, version, sha256, provider);
    }
}
