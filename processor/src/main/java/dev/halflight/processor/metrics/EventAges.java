/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * How old records are when they are published: from the time of the observation's record, which its producer gave it, until it is
 * handed to the transaction, whose commit follows within 100 ms. A time in the future counts as now. Thread-safe.
 */
public final class EventAges {
    /** Rubin wants alerts out within 60 s; a replay may be of last week. */
    private static final double[] SECONDS = {
        0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 300, 600, 1800, 3600, 21_600, 86_400, 604_800
    };

    private final Histogram histogram = Histogram.builder()
            .name(MetricNames.EVENT_AGE)
            .help("Age of a record when it was published, by what it was published as.")
            .labelNames("outcome")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .withoutExemplars()
            .build();
    private final DistributionDataPoint enriched = histogram.labelValues("enriched");
    private final DistributionDataPoint deadLettered = histogram.labelValues("dead_lettered");

    void register(PrometheusRegistry registry) {
        registry.register(histogram);
    }

    /** An enriched record goes out, of an observation of that time, milliseconds since 1970. */
    public void enriched(long time) {
        enriched.observe(age(time));
    }

    /** A dead letter goes out, of an observation of that time, milliseconds since 1970. */
    public void deadLettered(long time) {
        deadLettered.observe(age(time));
    }

    private static double age(long time) {
        return Math.max(0, System.currentTimeMillis() - time) / 1000.0;
    }
}
