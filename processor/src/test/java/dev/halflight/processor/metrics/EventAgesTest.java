/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventAgesTest {
    @Test
    void shouldMeasureFromTheTimeOfTheRecord() throws Exception {
        Metrics metrics = new Metrics("1", RecordTotals::none);
        EventAges ages = new EventAges();
        metrics.add(ages);
        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_event_age_seconds_count{outcome=\"enriched\"} 0",
                        "halflight_event_age_seconds_count{outcome=\"dead_lettered\"} 0");

        long now = System.currentTimeMillis();
        ages.enriched(now - 40_000);
        ages.enriched(now + 3_600_000);
        ages.deadLettered(0);
        ages.deadLettered(Long.MIN_VALUE);

        assertThat(Scrape.lines(metrics))
                .contains(
                        "halflight_event_age_seconds_bucket{outcome=\"enriched\",le=\"0.1\"} 1",
                        "halflight_event_age_seconds_bucket{outcome=\"enriched\",le=\"30.0\"} 1",
                        "halflight_event_age_seconds_bucket{outcome=\"enriched\",le=\"45.0\"} 2",
                        "halflight_event_age_seconds_bucket{outcome=\"dead_lettered\",le=\"604800.0\"} 1",
                        "halflight_event_age_seconds_bucket{outcome=\"dead_lettered\",le=\"+Inf\"} 2");
    }
}
