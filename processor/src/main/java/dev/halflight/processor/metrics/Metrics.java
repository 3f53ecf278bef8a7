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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is measured of a running stream. No record is lost, and none counted twice:
 *
 * <pre>
 * halflight_records_consumed_total = halflight_records_enriched_total
 * + sum over reason of halflight_records_dead_lettered_total{reason}
 * + halflight_records_given_back_total
 * </pre>
 *
 * A record that is given back, because the device or the registry did not answer, is consumed again and counted again.
 * While the stream runs the left side leads by the records that are being processed. The counters count work, so that a transaction
 * that is aborted and repeated is in both sides twice; they start at 0 with the process.
 */
public final class Metrics {
    static final String CONSUMED = "halflight_records_consumed";
    static final String ENRICHED = "halflight_records_enriched";
    static final String DEAD_LETTERED = "halflight_records_dead_lettered";
    static final String GIVEN_BACK = "halflight_records_given_back";
    static final String PREFETCH_MISSED = "halflight_prefetch_missed";
    static final String BREAKER_OPEN = "halflight_breaker_open";
    static final String BATCH_RECORDS = "halflight_batch_records";
    static final String MODEL_SECONDS = "halflight_model_seconds";
    static final String BUILD = "halflight_build_info";
    static final String MODEL = "halflight_model_info";

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
        registry.register(new RecordCollector(totals));
        batchRecords = Histogram.builder()
                .name(BATCH_RECORDS)
                .help("Records in a batch.")
                .classicOnly()
                .classicExponentialUpperBounds(1, 2, 11)
                .register(registry);
        modelSeconds = Histogram.builder()
                .name(MODEL_SECONDS)
                .help("Time of a batch in the model.")
                .classicOnly()
                .classicExponentialUpperBounds(0.001, 2, 15)
                .register(registry);
        Info build = Info.builder()
                .name(BUILD)
                .help("The program.")
                .labelNames("version")
                .register(registry);
        build.setLabelValues(version);
        model = Info.builder()
                .name(MODEL)
                .help("The model that runs, and what it runs on.")
                .labelNames("name", "version", "sha256", "provider")
                .register(registry);
        JvmMetrics.builder().register(registry);
    }

    /** What a server shows. */
    public PrometheusRegistry registry() {
        return registry;
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
                .name(BREAKER_OPEN)
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
     * @param sha256 the checksum of its encoder
     * @param provider the ONNX Runtime execution provider that it runs on, as found, not as asked for, and its precision
     */
    public void model(String name, String version, String sha256, String provider) {
        model.setLabelValues(name, version, sha256, provider);
    }
}
