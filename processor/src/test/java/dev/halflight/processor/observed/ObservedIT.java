/* SPDX-License-Identifier: Apache-2.0 */
package dev.halflight.processor.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.halflight.processor.TestObservations;
import dev.halflight.processor.hostile.HostileObservation;
import dev.halflight.processor.hostile.HostileObservations;
import dev.halflight.processor.observed.Dashboard.Panel;
import dev.halflight.processor.observed.Dashboard.Target;
import dev.halflight.v1.Band;
import dev.halflight.v1.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a running stream shows, what the dashboards and alerts ask for, and a real Prometheus between them. */
@Timeout(180)
class ObservedIT {
    /** Prometheus' own. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningStream stream;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        stream = new RunningStream();
        stream.awaitMore(150);
    }

    @AfterAll
    static void stop() {
        stream.close();
    }

    @Test
    void shouldShowEveryMetricThatAPanelAsksFor() throws Exception {
        Set<String> exposed = exposed();
        for (Dashboard dashboard : Deployment.dashboards()) {
            for (Panel panel : dashboard.charts()) {
                for (Target query : panel.queries()) {
                    Set<String> asked = MetricsOf.query(query.expression("1m"));
                    assertThat(asked).as(panel.title()).isNotEmpty();
                    if (panel.isOfGpu()) {
                        assertThat(asked).allMatch(name -> name.startsWith("halflight_device_memory_"));
                    } else {
                        assertThat(exposed).as(panel.title()).containsAll(asked);
                    }
                }
            }
        }
    }

    @Test
    void shouldShowEveryMetricThatAnAlertAsksFor() throws Exception {
        Set<String> exposed = exposed();
        exposed.addAll(OF_PROMETHEUS);
        for (AlertRules.Rule rule : Deployment.rules()) {
            assertThat(exposed).as(rule.alert()).containsAll(MetricsOf.query(rule.expr()));
        }
    }

    /** Metrics by name: one that is late, such as a drift, is awaited. */
    private static Set<String> exposed() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Set<String> names = new TreeSet<>();
        while (System.nanoTime() < end
                && !names.containsAll(Set.of("halflight_drift_index", "halflight_golden_difference_ratio"))) {
            names.clear();
            stream.values().keySet().forEach(series -> names.add(series.replaceAll("\\{.*", "")));
            Thread.sleep(200);
        }
        return names;
    }

    @Test
    void shouldObeyTheLawsOfItsNames() throws Exception {
        stream.awaitMore(1);
        Map<String, Double> now = stream.values();

        assertThat(sum(now, "halflight_records_enriched_total")).isPositive();
        double inHand = sum(now, "halflight_records_consumed_total")
                - sum(now, "halflight_records_enriched_total")
                - sum(now, "halflight_records_dead_lettered_total")
                - sum(now, "halflight_records_given_back_total");
        assertThat(inHand).isBetween(0.0, 8.0);
        assertThat(sum(now, "halflight_inference_submitted_total"))
                .isEqualTo(sum(now, "halflight_inference_answered_total")
                        + sum(now, "halflight_inference_failed_total")
                        + sum(now, "halflight_inference_unavailable_total")
                        + sum(now, "halflight_inference_in_flight"));
        assertThat(sum(now, "halflight_queue_records")).isLessThanOrEqualTo(sum(now, "halflight_inference_in_flight"));
        assertThat(sum(now, "halflight_stream_condition")).isEqualTo(1);
        // read one after the other
        assertThat(sum(now, "halflight_event_age_seconds_count"))
                .isCloseTo(
                        sum(now, "halflight_records_enriched_total")
                                + sum(now, "halflight_records_dead_lettered_total"),
                        within(64.0));
        assertThat(sum(now, "halflight_results_total"))
                .isCloseTo(sum(now, "halflight_records_enriched_total"), within(64.0));
    }

    private static double sum(Map<String, Double> values, String name) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().replaceAll("\\{.*", "").equals(name))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    @Test
    void shouldNotMakeSeriesOfWhatRecordsSay() throws Exception {
        exposed();
        Set<String> before = stream.values().keySet();
        int refused = stream.refused();
        List<Observation> hostile = new ArrayList<>();
        new HostileObservations(List.of(TestObservations.withSpectrum()))
                .random(60, 3).stream().map(HostileObservation::observation).forEach(hostile::add);
        for (int k = 0; k < 40; k++) {
            String text = "x" + k + "\"} 1\nmine{a=\"";
            hostile.add(Observation.newBuilder(TestObservations.withImages())
                    .setObjectId(text)
                    .setSurvey(text)
                    .setImages(List.of(TestObservations.image(Band.G, text).build()))
                    .build());
        }

        stream.alsoSend(hostile);
        stream.awaitMore(300);

        assertThat(stream.refused()).isGreaterThan(refused);
        Set<String> more = new TreeSet<>(stream.values().keySet());
        more.removeAll(before);
        // bounded by the model's card: they come with a survey's first hundred objects
        more.removeIf(series -> series.startsWith("halflight_drift_index{"));
        assertThat(more).isEmpty();
        assertThat(before).hasSizeLessThan(600);
    }

    @Test
    void shouldAnswerEveryPanelThroughPrometheus() throws Exception {
        Path prometheus = require("prometheus");
        try (PrometheusServer server =
                new PrometheusServer(prometheus, folder, stream.address(), Deployment.ruleFile())) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            Map<String, String> empty = unanswered(server);
            while (!empty.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(500);
                empty = unanswered(server);
            }
            assertThat(empty).isEmpty();
            assertThat(server.query("count(ALERTS{alertstate=\"firing\",severity=\"page\"})"))
                    .isEmpty();
        }
    }

    /** Queries without data, by panel; those for a GPU are only asked. */
    private static Map<String, String> unanswered(PrometheusServer server) throws IOException, InterruptedException {
        Map<String, String> empty = new TreeMap<>();
        for (Dashboard dashboard : Deployment.dashboards()) {
            for (Panel panel : dashboard.charts()) {
                for (Target query : panel.queries()) {
                    boolean answered = server.query(query.expression("10s")).stream()
                            .anyMatch(result ->
                                    !result.path("value").path(1).asText().equals("NaN"));
                    if (!answered && !panel.isOfGpu()) {
                        empty.put(panel.title() + " " + query.refId(), query.expr());
                    }
                }
            }
        }
        return empty;
    }

    @Test
    void shouldPassPromtool() throws Exception {
        Path promtool = require("promtool");

        assertThat(PrometheusServer.promtool(
                        promtool, "check", "config", Deployment.configuration().toString()))
                .contains("SUCCESS");
        assertThat(PrometheusServer.promtool(
                        promtool, "check", "rules", Deployment.ruleFile().toString()))
                .contains("SUCCESS: " + Deployment.rules().size() + " rules found");
        assertThat(PrometheusServer.promtool(
                        promtool, "test", "rules", Deployment.ruleTests().toString()))
                .contains("SUCCESS");
    }

    private static Path require(String program) {
        Optional<Path> found = PrometheusServer.find(program);
        String message = "a real Prometheus is needed: install Debian's prometheus, which has " + program;
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail(message);
        }
        assumeTrue(found.isPresent(), message);
        return found.orElseThrow();
    }
}
